import { Refusal, type RefusalKind } from "./errors.ts";

type Reason = Extract<RefusalKind, "rate_limited" | "busy">;

/** Why a page is not made just now, and after how many milliseconds asking again can help. */
export interface Later {
  readonly reason: Reason;
  readonly afterMs: number;
}

const MARK = "COME_LATER";

/**
 * Thrown by a page that is not made just now. Of what breaks on the server, production shows the browser the digest and nothing
 * else, so the digest says it.
 */
export class ComeLater extends Error {
  readonly digest: string;

  constructor({ reason, afterMs }: Later, cause: unknown) {
    super(`The page was not made (${reason}); it may be asked for again after ${afterMs} ms.`, { cause });
    this.name = "ComeLater";
    this.digest = `${MARK};${reason};${afterMs}`;
  }
}

/** What a page throws in the place of a refusal that only time helps against; null for everything else. */
export function comeLater(cause: unknown): ComeLater | null {
  if (!(cause instanceof Refusal) || !isReason(cause.kind)) return null;
  return new ComeLater({ reason: cause.kind, afterMs: Math.ceil(cause.retryAfterMs ?? SOON_MS) }, cause);
}

const SOON_MS = 1_000;

/** What the digest of an error says, read where the page would be; null when it is another error. */
export function laterOf(error: unknown): Later | null {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : null;
  const [mark, reason, afterMs] = typeof digest === "string" ? digest.split(";") : [];
  const waits = mark === MARK && isReason(reason) && /^\d{1,9}$/.test(afterMs ?? "");
  return waits ? { reason, afterMs: Number(afterMs) } : null;
}

const isReason = (kind: string | undefined): kind is Reason => kind === "rate_limited" || kind === "busy";
