/** Why a call to the BFF came to nothing, for the code that decides and for the person who reads. */
export interface Problem {
  /** Ours, e.g. SOLD_OUT. NO_ANSWER: the shop could not be reached, and nobody knows whether it did what was asked. */
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Input problems by path, e.g. `address.postcode`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds after which the same call may help; null where it will not. */
  readonly retryAfterMs: number | null;
}

const UNREACHABLE: Problem = {
  code: "NO_ANSWER",
  message: "We can’t reach the shop right now. Check your connection; nothing you entered is lost.",
  details: {},
  fields: {},
  retryAfterMs: 1_000,
};

interface Told {
  message?: unknown;
  data?: { code?: unknown; details?: unknown; fields?: unknown; retryAfterMs?: unknown } | null | undefined;
}

/** Reads what a failed call threw. An error that did not come from the BFF is a lost connection. */
export function problemOf(error: unknown): Problem {
  const { message, data } = (typeof error === "object" && error !== null ? error : {}) as Told;
  if (typeof data?.code !== "string" || typeof message !== "string") return UNREACHABLE;
  return {
    code: data.code,
    message,
    details: record(data.details),
    fields: Object.fromEntries(Object.entries(record(data.fields)).map(([path, text]) => [path, String(text)])),
    retryAfterMs: typeof data.retryAfterMs === "number" ? data.retryAfterMs : null,
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
