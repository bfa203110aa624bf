import { journeysEnv } from "../env.ts";

export type Json = Record<string, unknown>;

interface Sent {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Api = ReturnType<typeof apiAt>;

/** The shop's API, for somebody new. */
export const shopApi = (): Api => apiAt(journeysEnv().STOREFRONT_PUBLIC_URL);
/** The admin's. */
export const adminApi = (): Api => apiAt(journeysEnv().ADMIN_PUBLIC_URL);

/** An app's API as a browser without a screen: it keeps cookies and comes from the app's own origin. */
export function apiAt(home: string) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: Sent = {}): Promise<Response> {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { origin: home, "content-type": "application/json", ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(`${home}${path}`, {
      redirect: "manual",
      ...init,
      headers: { ...headers, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  }

  async function call(path: string, init: Sent = {}): Promise<unknown> {
    const response = await send(`/api/trpc/${path}`, init);
    const answer = (await response.json()) as { result?: { data: { json: unknown } }; error?: unknown };
    if (answer.result === undefined)
      throw new Error(`${path}: ${response.status} ${JSON.stringify(answer.error)}`, { cause: response.status });
    return answer.result.data.json;
  }
  return {
    cookies,
    send,
    /** Exchanges the ticket of a finished sign-in for the session's cookie. */
    async takeSeat(ticket: string): Promise<void> {
      const { csrfToken } = (await (await send("/api/auth/csrf")).json()) as { csrfToken: string };
      await send("/api/auth/callback/ticket", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken, ticket, json: "true" }).toString(),
      });
    },
    ask: (procedure: string, json: Json = {}) =>
      call(`${procedure}?${new URLSearchParams({ input: JSON.stringify({ json }) }).toString()}`),
    tell: (procedure: string, json: Json = {}) => call(procedure, { method: "POST", body: JSON.stringify({ json }) }),
  };
}
