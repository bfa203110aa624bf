/** The header in which the proxy tells pages their address; what a client sends under this name is overwritten. */
export const PATH_HEADER = "x-admin-path";

/** A place inside the admin to go to after signing in: one slash at the start, on our own origin; else the overview. */
export function safePath(path: string | null | undefined): string {
  if (path == null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return "/";
  return path;
}

/** Where to sign in, and to come back from. */
export function signInPath(next: string): string {
  const safe = safePath(next);
  return safe === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: safe }).toString()}`;
}
