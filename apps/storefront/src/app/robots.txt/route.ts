import { connection } from "next/server";
import { storefrontUrl } from "../../env.ts";

/** Carts, checkouts, orders and accounts are nobody else's business. */
export async function GET(): Promise<Response> {
  await connection();
  const pages = ["cart", "checkout", "orders/", "account", "sign-in", "create-account", "reset-password", "confirm-"];
  const closed = ["/api/", ...pages.flatMap((page) => [`/${page}`, `/*/${page}`])];
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${storefrontUrl()}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
