import type { IncomingMessage } from "node:http";
import type { ZodType } from "zod";
import { ApiError } from "./api-error.ts";

/** One request, read whole. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly params: Readonly<Record<string, string>>;
  readonly body: string;
}

const BODY_LIMIT = 64 * 1024;

/** Reads a request; refuses a body over 64 kB and every compressed one. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = URL.parse(request.url ?? "/", "http://here");
  if (url === null) throw new ApiError(400, "address_invalid", "This address cannot be read.");
  if (request.headers["content-encoding"] !== undefined) {
    throw new ApiError(415, "encoding_not_supported", "Send the body as it is, without compression.");
  }
  const body = (await bodyOf(request)).toString("utf8");
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    params: {},
    body,
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_LIMIT) throw new ApiError(413, "body_too_large", "The body is larger than 64 kB.");
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, "body_cut", "The body ended too early.");
  }
  return Buffer.concat(chunks);
}

/** The JSON body as the schema wants it; the refusal names the first field that is wrong. */
export function parsedBody<Body>(call: Call, schema: ZodType<Body>): Body {
  let raw: unknown;
  try {
    raw = JSON.parse(call.body === "" ? "{}" : call.body);
  } catch {
    throw new ApiError(400, "body_not_json", "The body is not JSON.");
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new ApiError(400, "parameter_invalid", `${field || "body"}: ${issue?.message ?? "not as expected"}`, { field });
}

/** `after` and `limit` of a paged list; refuses what is not a whole number. */
export function pageOf(query: URLSearchParams): { after: number; limit: number } {
  const after = Number(query.get("after") ?? 0);
  const limit = Number(query.get("limit") ?? 100);
  if (!Number.isSafeInteger(after) || after < 0)
    throw new ApiError(400, "parameter_invalid", "after: not a cursor", { field: "after" });
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 1000) {
    throw new ApiError(400, "parameter_invalid", "limit: from 1 to 1000", { field: "limit" });
  }
  return { after, limit };
}
