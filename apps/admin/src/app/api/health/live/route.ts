/** The process answers. Touches nothing else. */
export function GET(): Response {
  return new Response("live", { headers: { "cache-control": "no-store" } });
}
