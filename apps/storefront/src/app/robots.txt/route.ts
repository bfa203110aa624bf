import { connection } from "next/server";
import { storefrontUrl } from "../../env.ts";

/** Carts, checkouts and orders are nobody else's business. */
export async function GET(): Promise<Response> {
  await connection();
  const closed = ["/api/", "/*/cart", "/cart", "/*/checkout", "/checkout", "/*/orders/", "/orders/"];
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${storefrontUrl()}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
