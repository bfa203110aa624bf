import superjson from "superjson";
import { answerAdminCall } from "../admin/answer-call.ts";
import { answerStorefrontCall } from "../storefront/answer-call.ts";
import type { AdminWorld, StorefrontWorld } from "../world.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The procedure's result. */
  readonly data: unknown;
  /** What a client learns of a failure. */
  readonly error: { readonly message: string; readonly data: Record<string, unknown> } | null;
  readonly text: string;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  query(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>;
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Several queries in one HTTP request, as pages send them; the answers in their order. */
  batch(calls: readonly { path: string; input?: unknown }[]): Promise<Answer[]>;
  /** A request as it comes, for what no honest client sends. */
  send(path: string, init: RequestInit): Promise<Answer>;
}

export const SHOP = "https://shop.test";
export const ADMIN = "https://admin.test";

/** A browser on the shop's pages. */
export const aBrowser = (world: StorefrontWorld, clientAddress = "203.0.113.7"): Browser =>
  browserOn(SHOP, (request) => answerStorefrontCall(world, request, { clientAddress, requestId: "r-1" }));

/** A browser on the admin's pages. */
export const anAdminBrowser = (world: AdminWorld, clientAddress = "203.0.113.8"): Browser =>
  browserOn(ADMIN, (request) => answerAdminCall(world, request, { clientAddress, requestId: "r-1" }));

/** Keeps cookies, sends Origin, speaks superjson. */
function browserOn(origin: string, answer: (request: Request) => Promise<Response>): Browser {
  const cookies = new Map<string, string>();
  const fetched = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has("cookie"))
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await answer(new Request(`${origin}/api/trpc/${path}`, { ...init, headers }));
    for (const header of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (name !== undefined) cookies.set(name, value ?? "");
    }
    return response;
  };
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetched(path, init);
    const text = await response.text();
    return answerOf(response, JSON.parse(text) as Body, text);
  };
  return {
    cookies,
    send,
    batch: async (calls) => {
      const inputs = Object.fromEntries(calls.map(({ input }, index) => [index, superjson.serialize(input)]));
      const query = `batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
      const response = await fetched(`${calls.map(({ path }) => path).join(",")}?${query}`, { method: "GET" });
      const bodies = (await response.json()) as Body[];
      return bodies.map((body) => answerOf(response, body, JSON.stringify(body)));
    },
    query: (path, input, headers = {}) =>
      send(`${path}?input=${encodeURIComponent(superjson.stringify(input))}`, { method: "GET", headers }),
    mutate: (path, input, headers = {}) =>
      send(path, {
        method: "POST",
        headers: { "content-type": "application/json", origin, ...headers },
        body: superjson.stringify(input),
      }),
  };
}

interface Body {
  readonly result?: { data: never };
  readonly error?: { json?: Answer["error"]; message?: string };
}

function answerOf(response: Response, body: Body, text: string): Answer {
  const error = body.error?.json ?? (body.error === undefined ? null : { message: body.error.message ?? "", data: {} });
  const status = error?.data["httpStatus"];
  return {
    status: typeof status === "number" ? status : response.status,
    headers: response.headers,
    text,
    data: body.result === undefined ? undefined : superjson.deserialize(body.result.data),
    error,
  };
}
