import { connection } from "next/server";
import { loadSitemap } from "../../sitemap/load-sitemap.ts";

export async function GET(): Promise<Response> {
  // A build has no shop to list.
  await connection();
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(await loadSitemap(), { headers });
}
