import { safePath } from "./safe-path.ts";

const ACCOUNT_PAGE = /^(\/[a-z]{2})?\/account(?:\/|$)/;
const ENTRANCE = /^(\/[a-z]{2})?\/(?:sign-in|create-account)\/?$/;

/** Whether it makes a difference to this page that somebody is signed in: only then it is worth asking. */
export const isAtAccountDoor = (pathname: string): boolean => ACCOUNT_PAGE.test(pathname) || ENTRANCE.test(pathname);

/**
 * Where a visitor of this page belongs instead: signed out to the entrance, which leads back; signed in past the entrance, to
 * where it would have led. Null where they may stay.
 */
export function otherDoor(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  signedIn: boolean,
): string | null {
  const account = ACCOUNT_PAGE.exec(pathname);
  if (account !== null && !signedIn) return signInPath(account[1] ?? "", pathname + search);
  const entrance = ENTRANCE.exec(pathname);
  if (entrance === null || !signedIn) return null;
  const home = `${entrance[1] ?? ""}/account`;
  const next = safePath(new URLSearchParams(search).get("next"), home);
  // An entrance that leads to an entrance would go round for ever.
  return ENTRANCE.test(new URL(next, "https://here.invalid").pathname) ? home : next;
}

/** The entrance of a market (`prefix` is empty or `/gb`), leading to `next` afterwards. */
export const signInPath = (prefix: string, next: string): string =>
  `${prefix}/sign-in?next=${encodeURIComponent(next).replaceAll("%2F", "/")}`;
