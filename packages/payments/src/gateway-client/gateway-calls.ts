import type { ZodType } from "zod";
import { GatewayError } from "./gateway-answers.ts";
import { GatewayUnavailable } from "./payment-gateway.ts";

export type CallAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly code: string };

export interface GatewayCalls {
  post<Value>(
    operation: string,
    path: string,
    idempotencyKey: string,
    body: unknown,
    schema: ZodType<Value>,
  ): Promise<CallAnswer<Value>>;
  get<Value>(operation: string, path: string, schema: ZodType<Value>): Promise<Value>;
}

/** Calls with a time limit, whose answers are either definite or GatewayUnavailable. */
export function gatewayCalls(options: { url: string; secretKey: string; timeoutMs: number }): GatewayCalls {
  const headers = { authorization: `Bearer ${options.secretKey}`, "content-type": "application/json" };
  const call = async <Value>(operation: string, path: string, request: Sent, schema: ZodType<Value>) => {
    const signal = AbortSignal.timeout(options.timeoutMs);
    const { status, body } = await fetch(new URL(path, options.url), { ...request, signal, redirect: "error" })
      .then(async (response) => ({ status: response.status, body: (await response.json()) as unknown }))
      .catch((error: unknown) => {
        throw new GatewayUnavailable(operation, error);
      });
    return read(operation, status, body, schema);
  };
  return {
    post: (operation, path, idempotencyKey, body, schema) => {
      const request = {
        method: "POST",
        headers: { ...headers, "idempotency-key": idempotencyKey },
        body: JSON.stringify(body),
      };
      return call(operation, path, request, schema);
    },
    get: async (operation, path, schema) => {
      const answer = await call(operation, path, { method: "GET", headers }, schema);
      if (answer.kind === "refused")
        throw new GatewayUnavailable(operation, new Error(`refused to read: ${answer.code}`));
      return answer.value;
    },
  };
}

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** Nobody said no: a key of ours that is wrong, too many calls, a time limit of theirs. */
const INDEFINITE = new Set([401, 403, 408, 425, 429]);

function read<Value>(operation: string, status: number, body: unknown, schema: ZodType<Value>): CallAnswer<Value> {
  const unavailable = (cause: unknown) => new GatewayUnavailable(operation, cause);
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw unavailable(parsed.error);
    return { kind: "done", value: parsed.data };
  }
  const refusal = GatewayError.safeParse(body);
  const definite = status >= 400 && status < 500 && !INDEFINITE.has(status);
  if (!definite || !refusal.success || refusal.data.error.code === "idempotency_in_flight") {
    throw unavailable(new Error(`answered ${status} ${refusal.success ? refusal.data.error.code : ""}`));
  }
  return { kind: "refused", code: refusal.data.error.code };
}
