/** What kind of “no” it is; each transport maps the kind once (HTTP: 400, 401, 403, 404, 409, 422, 429, 503). */
export type RefusalKind =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "unprocessable"
  | "rate_limited"
  | "busy";

export interface RefusalDetails {
  readonly [key: string]:
    | string
    | number
    | boolean
    | null
    | readonly string[]
    | RefusalDetails
    | readonly RefusalDetails[];
}

/**
 * An expected “no”. Its message is written for the person who asked and says what to do; `details` may be shown to them.
 * Anything else that is thrown is a bug: it is logged with its cause and the client sees none of its text.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly details: RefusalDetails;
  /** Set where trying again can help, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: string,
    kind: RefusalKind,
    message: string,
    more: { details?: RefusalDetails; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = new.target.name;
    this.code = code;
    this.kind = kind;
    this.details = more.details ?? {};
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** The system is busy with the same thing or too full just now; the same request may be sent again. */
export class Busy extends Refusal {
  constructor(
    message = "The shop is very busy right now. Please try again in a moment.",
    retryAfterMs = 1000,
    cause?: unknown,
  ) {
    super("BUSY", "busy", message, { retryAfterMs, cause });
  }
}
