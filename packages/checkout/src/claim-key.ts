import { createHash } from "node:crypto";
import type { TxCtx } from "@cartwright/db/context";
import { isTooBusy } from "@cartwright/db/pg-errors";
import { insertKey, selectAnswer } from "./checkout.store.ts";
import { type PlacedOrder, PlacedOrder as Answer } from "./contract.ts";
import { KeyUsedForAnother, PurchaseUnderWay } from "./errors.ts";

/** For the key, and for every lock of the purchase after it. */
const LOCK_WAIT_MS = 5_000;

export interface Purchase {
  readonly actor: string;
  readonly key: string;
  readonly body: unknown;
}

/**
 * Claims the idempotency key of a purchase: null for the first caller, the stored answer for everybody after its commit.
 * Refuses with PurchaseUnderWay while the first is still at it after 5 s, and with KeyUsedForAnother when the body differs.
 */
export async function claimKey(ctx: TxCtx, purchase: Purchase): Promise<PlacedOrder | null> {
  const bodyHash = hashOf(purchase.body);
  const waiting = { waitMs: LOCK_WAIT_MS, at: ctx.now() };
  const first = await insertKey(ctx.db, { ...purchase, bodyHash }, waiting).catch((error: unknown) => {
    throw isTooBusy(error) ? new PurchaseUnderWay(error) : error;
  });
  if (first) return null;
  const stored = await selectAnswer(ctx.db, purchase.actor, purchase.key);
  if (stored === null) throw new PurchaseUnderWay();
  if (!Buffer.from(stored.body_hash).equals(bodyHash)) throw new KeyUsedForAnother();
  return Answer.parse(stored.answer);
}

/** The body comes from a schema, whose fields are always in one order. */
const hashOf = (body: unknown) => new Uint8Array(createHash("sha256").update(JSON.stringify(body)).digest());
