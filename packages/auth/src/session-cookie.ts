import { cookieName } from "@cartwright/identity/cookie-name";
import { decode } from "next-auth/jwt";

/** The names differ although the apps' hosts may not: on one host, ports do not separate cookies. */
export const SESSION_COOKIE = { storefront: "cw_session", admin: "cw_staff" } as const;

export interface SessionCookie {
  readonly name: string;
  /** Encrypts the cookie; each app has its own, so that a token of one opens nothing of the other. */
  readonly secret: string;
  readonly secure: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The session id in the request's cookie, or null: none, forged, run out, or made for another app. Whether the session lives, the database says. */
export async function sessionIdIn(
  cookies: ReadonlyMap<string, string>,
  { name, secret, secure }: SessionCookie,
): Promise<string | null> {
  const token = cookies.get(cookieName(name, secure));
  if (token === undefined) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  const id = claims?.["sid"];
  return typeof id === "string" && UUID.test(id) ? id : null;
}
