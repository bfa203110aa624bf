import { createRequire } from "node:module";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import type { Realm } from "@cartwright/identity/contract";
import { revokeSessions } from "@cartwright/identity/sessions";
import { aMember } from "@cartwright/identity/staff-testing";
import { A_VISIT, aCustomer } from "@cartwright/identity/testing";
import { issueTicket } from "@cartwright/identity/tickets";
import { staffBySession } from "@cartwright/identity/who-is-signed-in";
import { decode, encode } from "next-auth/jwt";
import { beforeEach, describe, expect, vi } from "vitest";
import { answerAuthCall } from "./answer-auth.ts";
import { SESSION_COOKIE, type SessionCookie, sessionIdIn } from "./session-cookie.ts";

const ORIGIN = "https://admin.test";
const ADMIN = { name: SESSION_COOKIE.admin, secret: "the admin's secret of thirty-two characters", secure: true };
const SHOP = { name: SESSION_COOKIE.storefront, secret: "the shop's secret of thirty-two characters", secure: true };
const NAME = `__Host-${ADMIN.name}`;

// next-auth asks the framework for the request's headers and cookies; outside of it this file answers.
const asked = { headers: new Headers(), cookies: new Map<string, string>() };
const nextAuths = createRequire(createRequire(import.meta.url).resolve("next-auth"));
const inCache = nextAuths.resolve("next/headers");
nextAuths.cache[inCache] = {
  exports: {
    headers: async () => asked.headers,
    cookies: async () => ({ getAll: () => [...asked.cookies].map(([name, value]) => ({ name, value })) }),
  },
} as NodeJS.Module;
beforeEach(() => void vi.stubEnv("NEXTAUTH_URL", ORIGIN));

/** A browser at next-auth's addresses of one of the apps. */
function aVisitor(ctx: RootCtx, realm: Realm = "staff", cookie: SessionCookie = ADMIN) {
  const cookies = new Map<string, string>();
  const call = (path: string, form?: Record<string, string>, more: Record<string, string> = {}) =>
    send(path, form === undefined ? null : new URLSearchParams(form).toString(), more);
  const send = async (path: string, body: string | null, more: Record<string, string>) => {
    const url = new URL(`/api/auth/${path}`, ORIGIN);
    const length = { "content-length": String(body?.length ?? 0) };
    const headers = { "content-type": "application/x-www-form-urlencoded", host: url.host, ...length, ...more };
    asked.headers = new Headers(headers);
    asked.cookies = cookies;
    const request = new Request(url, { method: body === null ? "GET" : "POST", headers, body });
    const door = {
      realm,
      shop: ctx,
      cookie,
      visit: A_VISIT,
      signInPath: "/sign-in",
      takenBack: ["orders=; Max-Age=0"],
    };
    const context = { params: Promise.resolve({ nextauth: path.split("?")[0]!.split("/") }) };
    const answer = await answerAuthCall(door, Object.assign(request, { nextUrl: url }), context);
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, decodeURIComponent(value));
    }
    return answer;
  };
  const csrf = async () => ((await (await call("csrf")).json()) as { csrfToken: string }).csrfToken;
  return {
    cookies,
    call,
    send,
    csrf,
    signIn: async (ticket: string, next = "/") =>
      call("callback/ticket", { csrfToken: await csrf(), ticket, callbackUrl: next, json: "true" }),
    signOut: async () => call("signout", { csrfToken: await csrf(), callbackUrl: "/", json: "true" }),
  };
}

const aTicket = (
  ctx: RootCtx,
  subjectId: string,
  realm: Realm = "staff",
  stage: "session" | "second_factor" = "session",
) => issueTicket(ctx, { realm, subjectId, stage, method: "password" });
const idIn = (cookies: Map<string, string>) => sessionIdIn(cookies, ADMIN);
const forged = (sid: unknown, { secret = ADMIN.secret, maxAge = 3_600 } = {}) =>
  encode({ token: { sid } as never, secret, maxAge }).then((value) => new Map([[NAME, value]]));

describe("a ticket", () => {
  test("becomes a cookie that only this host's server reads, for twelve hours, with the session's id and no more", async ({
    ctx,
  }) => {
    const member = await aMember(ctx);
    const visitor = aVisitor(ctx);
    const answer = await visitor.signIn(await aTicket(ctx, member.id));
    const [set = ""] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${NAME}=`));
    expect(set).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(set)?.[1] ?? "") - Date.now();
    expect(Math.abs(expires - 12 * 3_600_000)).toBeLessThan(60_000);
    const claims = await decode({ token: visitor.cookies.get(NAME) ?? "", secret: ADMIN.secret });
    expect(Object.keys(claims ?? {}).toSorted()).toEqual(["exp", "iat", "jti", "sid", "sub"]);
    const sessionId = await idIn(visitor.cookies);
    expect((await staffBySession(ctx, { sessionId: sessionId!, address: "" }))?.actor.staffId).toBe(member.id);
    expect(Object.keys((await (await visitor.call("session")).json()) as object)).toEqual(["expires"]);
  });

  test("opens once, and nothing when it is of a customer, of the first step, or made up", async ({ ctx }) => {
    const [member, customer] = [await aMember(ctx), await aCustomer(ctx)];
    const ticket = await aTicket(ctx, member.id);
    expect((await aVisitor(ctx).signIn(ticket)).status).toBe(200);
    for (const given of [
      ticket,
      await aTicket(ctx, customer.id, "customer"),
      await aTicket(ctx, member.id, "staff", "second_factor"),
      "x".repeat(43),
      "",
    ]) {
      const visitor = aVisitor(ctx);
      expect((await visitor.signIn(given)).status).toBe(401);
      expect(visitor.cookies.has(NAME)).toBe(false);
    }
  });

  test("of somebody else cannot be slipped in from another page: the form's own token is wanted", async ({ ctx }) => {
    const member = await aMember(ctx);
    const visitor = aVisitor(ctx);
    const ticket = await aTicket(ctx, member.id);
    for (const csrfToken of ["", "a".repeat(64)])
      await visitor.call("callback/ticket", { csrfToken, ticket, callbackUrl: "/", json: "true" });
    expect(visitor.cookies.has(NAME)).toBe(false);
    expect((await visitor.signIn(ticket)).status).toBe(200);
  });
});

describe("a cookie", () => {
  test("of the other app opens nothing, whatever name it is sent under", async ({ ctx }) => {
    const customer = await aCustomer(ctx);
    const shopper = aVisitor(ctx, "customer", SHOP);
    await shopper.signIn(await aTicket(ctx, customer.id, "customer"));
    const token = shopper.cookies.get(`__Host-${SHOP.name}`)!;
    expect(await sessionIdIn(shopper.cookies, SHOP)).not.toBeNull();
    expect(await idIn(shopper.cookies)).toBeNull();
    expect(await idIn(new Map([[NAME, token]]))).toBeNull();
    // And were the secrets ever the same, a customer's session is still nobody of staff.
    expect(await staffBySession(ctx, { sessionId: customer.sessionId, address: "" })).toBeNull();
  });

  test("that is forged, run out, changed, or says no session's id is none", async ({ ctx }) => {
    const { sessionId } = await aMember(ctx);
    expect(await idIn(await forged(sessionId))).toBe(sessionId);
    expect(await idIn(await forged(sessionId, { secret: "a guessed secret of thirty-two letters" }))).toBeNull();
    expect(await idIn(await forged(sessionId, { maxAge: -60 }))).toBeNull();
    for (const sid of [undefined, 7, "", "' or true --", `${sessionId} `, [sessionId], { id: sessionId }])
      expect(await idIn(await forged(sid))).toBeNull();
    const value = (await forged(sessionId)).get(NAME)!;
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const claims = Buffer.from(JSON.stringify({ sid: sessionId })).toString("base64url");
    for (const changed of [
      "",
      "x",
      `${value.slice(0, -4)}AAAA`,
      `${none}.${claims}.`,
      `${none}....`,
      "a".repeat(8_000),
    ])
      expect(await idIn(new Map([[NAME, changed]]))).toBeNull();
    // Without the prefix that binds it to https and this host it is not looked at.
    expect(await idIn(new Map([[ADMIN.name, value]]))).toBeNull();
  });

  test("of a session that was revoked, or signed out of, opens nothing any more", async ({ ctx }) => {
    const member = await aMember(ctx);
    const lives = async (cookies: Map<string, string>) =>
      (await staffBySession(ctx, { sessionId: (await idIn(cookies))!, address: "" })) !== null;
    const [first, second] = [aVisitor(ctx), aVisitor(ctx)];
    for (const visitor of [first, second]) await visitor.signIn(await aTicket(ctx, member.id));
    const [kept, stolen] = [new Map(first.cookies), new Map(second.cookies)];
    expect([await lives(kept), await lives(stolen)]).toEqual([true, true]);
    await first.signOut();
    expect(first.cookies.has(NAME)).toBe(false);
    expect([await lives(kept), await lives(stolen)]).toEqual([false, true]);
    await revokeSessions(ctx, { realm: "staff", subjectId: member.id, because: "test" });
    expect(await lives(stolen)).toBe(false);
  });
});

describe("next-auth's own addresses", () => {
  test.for([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "https://admin.test.evil.example/",
    "https://admin.test@evil.example/",
    "http://admin.test/",
  ])("never lead away from the origin: %s", async (next, { ctx }) => {
    const member = await aMember(ctx);
    const visitor = aVisitor(ctx);
    const entered = await visitor.signIn(await aTicket(ctx, member.id), next);
    expect([entered.status, visitor.cookies.has(NAME)]).toEqual([200, true]);
    const signedIn = (await entered.json()) as { url: string };
    const page = await visitor.call(`signin?callbackUrl=${encodeURIComponent(next)}`);
    const out = await visitor.call("signout", { csrfToken: await visitor.csrf(), callbackUrl: next });
    expect([page.status, out.status, visitor.cookies.has(NAME)]).toEqual([302, 302, false]);
    for (const url of [signedIn.url, page.headers.get("location"), out.headers.get("location")]) {
      expect(new URL(url ?? "", ORIGIN).origin).toBe(ORIGIN);
      expect(decodeURIComponent(new URL(url ?? "", ORIGIN).search)).not.toContain("evil");
    }
  });

  test("read no body that is longer than a ticket needs, nor one of unknown length", async ({ ctx }) => {
    const visitor = aVisitor(ctx);
    const given = { csrfToken: "x", ticket: "x" };
    expect((await visitor.call("callback/ticket", { ...given, more: "x".repeat(9_000) })).status).toBe(413);
    const endless = new Request(`${ORIGIN}/api/auth/callback/ticket`, { method: "POST", body: "x" });
    const door = { realm: "staff", shop: ctx, cookie: ADMIN, visit: A_VISIT, signInPath: "/sign-in" } as const;
    const answer = await answerAuthCall(door, endless, {
      params: Promise.resolve({ nextauth: ["callback", "ticket"] }),
    });
    expect(answer.status).toBe(411);
  });

  test("are no more than signing in and out needs, and no cache keeps what they answer", async ({ ctx }) => {
    const refused = vi.fn<() => void>();
    const visitor = aVisitor({ ...ctx, log: { ...ctx.log, warn: refused } });
    const written = { code: "made up", level: "error" };
    for (const path of ["_log", "session", "signin/ticket", "callback/other", "callback", "callback/ticket/more"])
      expect([path, (await visitor.call(path, written)).status]).toEqual([path, 404]);
    for (const path of ["verify-request", "callback/ticket", "signin/ticket", "error/x", "__proto__", ""])
      expect([path, (await visitor.call(path)).status]).toEqual([path, 404]);
    expect(refused).not.toHaveBeenCalled();
    for (const path of ["csrf", "providers", "session", "signin", "signout", "error"])
      expect((await visitor.call(path)).headers.get("cache-control")).toBe("private, no-store");
    const member = await aMember(ctx);
    const entered = await visitor.signIn(await aTicket(ctx, member.id));
    expect([entered.status, entered.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  });

  test("do not make a ticket of anything but text", async ({ ctx }) => {
    const visitor = aVisitor(ctx);
    const csrfToken = await visitor.csrf();
    for (const ticket of [{ toString: "x" }, ["x"], 1, null, true]) {
      const body = JSON.stringify({ csrfToken, ticket, json: "true" });
      const answer = await visitor.send("callback/ticket", body, { "content-type": "application/json" });
      expect([answer.status, visitor.cookies.has(NAME)]).toEqual([401, false]);
    }
  });

  test("take back what the browser was given for somebody, once they sign out themselves", async ({ ctx }) => {
    const member = await aMember(ctx);
    const visitor = aVisitor(ctx);
    visitor.cookies.set("orders", "1001.key");
    await visitor.signIn(await aTicket(ctx, member.id));
    await visitor.call("signout", { csrfToken: "a".repeat(64), callbackUrl: "/", json: "true" });
    expect([visitor.cookies.has("orders"), visitor.cookies.has(NAME)]).toEqual([true, true]);
    await visitor.signOut();
    expect([visitor.cookies.has("orders"), visitor.cookies.has(NAME)]).toEqual([false, false]);
  });
});
