import { traceOf } from "./trace.ts";
import { CLIENT_ADDRESS } from "./client-address.ts";

/** What our own server tells of a request: whose it is, and the id under which its log lines are found. */
export function hopOf(headers: Headers): { clientAddress: string; requestId: string } {
  return {
    clientAddress: headers.get(CLIENT_ADDRESS) ?? "unknown",
    requestId: traceOf(headers.get("traceparent")).requestId,
  };
}
