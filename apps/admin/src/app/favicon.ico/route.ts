/**
 * Browsers ask for this by themselves while a page has no icon of its own in its head, if only for a moment between two pages.
 * The one answer for all: where the icon is.
 */
export function GET(): Response {
  return new Response(null, {
    status: 308,
    headers: { location: "/icon.svg", "cache-control": "public, max-age=86400" },
  });
}
