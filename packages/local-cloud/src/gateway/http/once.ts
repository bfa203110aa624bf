import { createHash } from "node:crypto";
import { atomically } from "../book/open-book.ts";
import type { Gateway } from "../gateway.ts";
import { json, type Answer, type Mishap } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import type { Call } from "../../web/call.ts";
import { claimKey, findKey, keepAnswer, releaseKey } from "./idempotency.store.ts";

export interface Effect {
  readonly status: number;
  readonly value: unknown;
  /** False: nothing was done that a repetition could double, so the same key may try again. */
  readonly final?: boolean;
  readonly mishap?: Mishap | undefined;
}

/**
 * Does a thing once per `Idempotency-Key`: effect and answer are written in one transaction, a repetition gets the answer of
 * the first. Another request under the same key is refused with 422, a repetition while the first is in flight with 409.
 * A refusal does nothing and keeps nothing. `prepare` may take its time before the effect.
 */
export async function once(
  gateway: Gateway,
  call: Call,
  effect: () => Effect,
  prepare?: () => Promise<void>,
): Promise<Answer> {
  const key = keyOf(call);
  const hash = createHash("sha256").update(`${call.method} ${call.path}\n${call.body}`).digest("hex");
  const kept = findKey(gateway.book, key);
  if (kept !== undefined) return repeated(kept, hash);
  claimKey(gateway.book, key, hash, gateway.now());
  try {
    await prepare?.();
    const done = atomically(gateway.book, () => {
      const done = effect();
      const body = JSON.stringify(done.value);
      if (done.final === false) releaseKey(gateway.book, key);
      else keepAnswer(gateway.book, key, done.status, body);
      return done;
    });
    gateway.wakeSender();
    return json(done.status, done.value, done.mishap);
  } catch (error) {
    releaseKey(gateway.book, key);
    throw error;
  }
}

function repeated(kept: { requestHash: string; status: number | null; body: string | null }, hash: string): Answer {
  if (kept.requestHash !== hash) {
    throw new ApiError(422, "idempotency_key_reused", "This idempotency key belongs to another request.");
  }
  if (kept.status === null) {
    throw new ApiError(
      409,
      "idempotency_in_flight",
      "The first request with this key is still being worked on. Ask again soon.",
    );
  }
  const answer = json(kept.status, JSON.parse(kept.body ?? "null"));
  return { ...answer, headers: { ...answer.headers, "idempotent-replayed": "true" } };
}

function keyOf(call: Call): string {
  const key = call.headers["idempotency-key"];
  if (typeof key !== "string" || key === "" || key.length > 255) {
    throw new ApiError(400, "idempotency_key_missing", "Send an Idempotency-Key of 1 to 255 characters.");
  }
  return key;
}
