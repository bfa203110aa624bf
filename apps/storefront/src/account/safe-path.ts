/** Only resolves paths; nobody is sent there. */
const HERE = "https://here.invalid";

/**
 * Where to go after a sign-in, as an address asked for it: a page of ours, or `fallback`. Refuses everything that a browser would
 * take for another place: other origins, “//elsewhere”, backslashes, what hides behind dots and line breaks, our own API.
 */
export function safePath(asked: unknown, fallback: string): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const foreign = origin !== HERE || !/^\/(?![/\\])/.test(pathname) || /^\/(?:api|_next)(?:\/|$)/.test(pathname);
  return foreign ? fallback : pathname + search + hash;
}
