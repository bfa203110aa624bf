/** Why a call came to nothing, for the code that decides and for the person who reads. The one place where errors become words. */
export interface Problem {
  /** Ours, e.g. CHANGED_MEANWHILE. NO_ANSWER: the server was not reached, and nobody knows whether it did what was asked. */
  readonly code: string;
  readonly kind: ProblemKind;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Input problems by path, e.g. `email`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds after which the same call may help; null where it will not. */
  readonly retryAfterMs: number | null;
  /** To quote: finds the log lines. */
  readonly requestId: string | null;
}

/**
 * signed_out: only signing in again helps. refused: this role may not. conflict: somebody else was first. too_many: later.
 * invalid: the input, see `fields`. no_answer: the connection. broken: ours. other: the message says it.
 */
export type ProblemKind =
  | "signed_out"
  | "refused"
  | "conflict"
  | "too_many"
  | "invalid"
  | "no_answer"
  | "broken"
  | "other";

const NO_ANSWER: Problem = {
  code: "NO_ANSWER",
  kind: "no_answer",
  message: "The server can’t be reached. Check your connection; what you typed is still here.",
  details: {},
  fields: {},
  retryAfterMs: 1_000,
  requestId: null,
};

interface Told {
  message?: unknown;
  data?:
    | {
        code?: unknown;
        httpStatus?: unknown;
        details?: unknown;
        fields?: unknown;
        retryAfterMs?: unknown;
        requestId?: unknown;
      }
    | null
    | undefined;
}

/** Reads what a failed call threw. An error that did not come from our server is a lost connection. */
export function problemOf(error: unknown): Problem {
  const { message, data } = (typeof error === "object" && error !== null ? error : {}) as Told;
  if (typeof data?.code !== "string" || typeof message !== "string") return NO_ANSWER;
  const details = record(data.details);
  const retryAfterMs = typeof data.retryAfterMs === "number" ? data.retryAfterMs : null;
  return {
    code: data.code,
    kind: kindOf(data.code, data.httpStatus),
    message: retryAfterMs !== null && retryAfterMs > 3_000 ? `${message} (${inWords(retryAfterMs)})` : message,
    details,
    fields: { ...fieldOf(details, message), ...texts(data.fields) },
    retryAfterMs,
    requestId: typeof data.requestId === "string" ? data.requestId : null,
  };
}

/** Wrong passwords and codes are “unauthenticated”, too: only this one means that the session is over. */
const SESSION_OVER = "SIGN_IN_NEEDED";

function kindOf(code: string, status: unknown): ProblemKind {
  if (code === SESSION_OVER) return "signed_out";
  switch (status) {
    case 400:
      return "invalid";
    case 403:
      return "refused";
    case 409:
      return "conflict";
    case 429:
      return "too_many";
    case 500:
      return "broken";
    default:
      return "other";
  }
}

/** A refusal may name the one field that it is about. */
const fieldOf = (details: Record<string, unknown>, message: string): Record<string, string> =>
  typeof details["field"] === "string" ? { [details["field"]]: message } : {};

/** “in 40 seconds”, “in 15 minutes”: never earlier than it helps. */
function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 90 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(record(value)).map(([path, text]) => [path, String(text)]));

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
