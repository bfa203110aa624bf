import { journeysEnv } from "../env.ts";

export type Json = Record<string, unknown>;

/** The shop's API as a browser without a screen: it keeps cookies and comes from the shop's own origin. */
export function shopApi() {
  const { STOREFRONT_PUBLIC_URL: shop } = journeysEnv();
  const cookies = new Map<string, string>();

  async function call(path: string, init: RequestInit): Promise<unknown> {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { origin: shop, "content-type": "application/json", ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(`${shop}/api/trpc/${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const answer = (await response.json()) as { result?: { data: { json: unknown } }; error?: unknown };
    if (answer.result === undefined) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer.error)}`);
    return answer.result.data.json;
  }
  return {
    ask: (procedure: string, json: Json) =>
      call(`${procedure}?${new URLSearchParams({ input: JSON.stringify({ json }) }).toString()}`, {}),
    tell: (procedure: string, json: Json) => call(procedure, { method: "POST", body: JSON.stringify({ json }) }),
  };
}
