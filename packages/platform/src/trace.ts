import { randomBytes } from "node:crypto";

export interface Trace {
  /** 32 hexadecimal digits: the trace id of W3C Trace Context, and our request id. */
  readonly requestId: string;
  /** To send along to whoever is called next. */
  readonly traceparent: string;
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?$/;

/** Goes on with the caller's trace (header `traceparent`, W3C Trace Context), or begins one when it is missing or malformed. */
export function traceOf(traceparent: string | null | undefined): Trace {
  const match = TRACEPARENT.exec(traceparent ?? "");
  const requestId = match?.[1] ?? randomBytes(16).toString("hex");
  return { requestId, traceparent: `00-${requestId}-${randomBytes(8).toString("hex")}-${match?.[2] ?? "01"}` };
}
