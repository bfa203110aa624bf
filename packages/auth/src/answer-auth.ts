import type { RootCtx } from "@cartwright/db/context";
import { cookieName } from "@cartwright/identity/cookie-name";
import { type Realm, Ticket } from "@cartwright/identity/contract";
import { openSession, SESSION_LIFE } from "@cartwright/identity/sessions";
import { signOut } from "@cartwright/identity/sign-out";
import type { Visit } from "@cartwright/identity/visit";
import { Refusal } from "@cartwright/kernel/errors";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { SessionCookie } from "./session-cookie.ts";

export interface AuthDoor {
  readonly realm: Realm;
  readonly shop: RootCtx;
  readonly cookie: SessionCookie;
  readonly visit: Visit;
  /** Where its pages are, for those who come to next-auth's own addresses. */
  readonly signInPath: string;
  /** What follows a sign-in, before its answer: a guest's cart and orders come along. */
  readonly arrived?: (signedIn: { subjectId: string; sessionId: string }) => Promise<void>;
  /** Cookies to set when somebody signs out: what else this browser was given for them is taken back. */
  readonly takenBack?: readonly string[];
}

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth behind our own door. All proofs (password, code, passkey) are given to tRPC procedures, which answer with a ticket;
 * here a ticket becomes a session cookie, and signing out revokes the session. The cookie carries the session's id and nothing else.
 */
export async function answerAuthCall(door: AuthDoor, request: Request, context: RouteContext): Promise<Response> {
  const asked = `${request.method} ${(await context.params).nextauth.join("/")}`;
  if (!ANSWERED.has(asked)) return new Response(null, { status: 404, headers: KEPT_BY_NOBODY });
  const refused = refusedBody(request);
  if (refused !== null) return refused;
  const leaving = { now: false };
  const answer = (await NextAuth(request as never, context as never, optionsOf(door, leaving))) as Response;
  answer.headers.set("cache-control", KEPT_BY_NOBODY["cache-control"]);
  if (leaving.now) for (const cookie of door.takenBack ?? []) answer.headers.append("set-cookie", cookie);
  return answer;
}

const KEPT_BY_NOBODY = { "cache-control": "private, no-store" };

/** All that our pages ask of next-auth. It would also write into our log whatever anybody sends it. */
const ANSWERED = new Set([
  ...["csrf", "providers", "session", "signin", "signout", "error"].map((path) => `GET ${path}`),
  ...["callback/ticket", "signout"].map((path) => `POST ${path}`),
]);

/** A path of this origin: to a browser two slashes, or a backslash, begin another host. */
const OWN_PATH = /^\/(?!\/)[^\\]*$/;

const MAX_BODY_BYTES = 8 * 1024;

/** next-auth reads a body whole, however long it is; ours hold a ticket. Every client of it says the length before. */
function refusedBody({ method, headers }: Request): Response | null {
  if (method === "GET") return null;
  const length = headers.get("content-length");
  if (length === null) return new Response("Say how long the body is.", { status: 411 });
  return Number(length) <= MAX_BODY_BYTES ? null : new Response("This request is too large.", { status: 413 });
}

function optionsOf(door: AuthDoor, leaving: { now: boolean }): NextAuthOptions {
  const { realm, shop, cookie, visit, signInPath } = door;
  const seconds = SESSION_LIFE[realm] / 1_000;
  const named = (name: string) => ({
    name: cookieName(name, cookie.secure),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: cookie.secure },
  });
  return {
    secret: cookie.secret,
    useSecureCookies: cookie.secure,
    session: { strategy: "jwt", maxAge: seconds },
    jwt: { maxAge: seconds },
    pages: { signIn: signInPath, signOut: signInPath, error: signInPath },
    cookies: {
      sessionToken: named(cookie.name),
      // next-auth takes every cookie whose name begins with the session's for a piece of it, so theirs begin otherwise.
      csrfToken: named(`csrf_${cookie.name}`),
      callbackUrl: named(`next_${cookie.name}`),
    },
    providers: [
      Credentials({
        id: "ticket",
        credentials: { ticket: { type: "text" } },
        authorize: async (given) => {
          try {
            const ticket = Ticket.safeParse(given?.ticket);
            if (!ticket.success) return null;
            const { id, subjectId } = await openSession(shop, { realm, ticket: ticket.data, visit });
            await door.arrived?.({ subjectId, sessionId: id });
            return { id: subjectId, sid: id };
          } catch (error) {
            if (error instanceof Refusal) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
      // Nothing of a person leaves through next-auth's session endpoint; our own procedures say who is signed in.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (OWN_PATH.test(url) ? `${baseUrl}${url}` : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        leaving.now = true;
        const { sub, sid } = token as { sub?: string; sid?: string };
        if (sub === undefined || sid === undefined) return;
        await signOut(shop, { realm, subjectId: sub, sessionId: sid, visit }).catch(alreadyEnded);
      },
    },
    logger: {
      error: (code, metadata) =>
        shop.log.warn({ code, err: metadata instanceof Error ? metadata : undefined }, "next-auth refused"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Signing out of what has ended is fine; that the database could not be told is not. */
function alreadyEnded(error: unknown): void {
  if (!(error instanceof Refusal && error.kind === "not_found")) throw error;
}
