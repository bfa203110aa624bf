/** Asks before the page is left; it calls `go` when it may be. */
type Guard = (go: () => void) => void;

let guard: Guard | null = null;

/** While something is typed that is not saved: whoever is about to leave the page is asked first. Returns the way to take it off. */
export function guardPage(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** Leaves the page now, or when the guard lets it go. */
export function leaving(go: () => void): void {
  if (guard === null) go();
  else guard(go);
}
