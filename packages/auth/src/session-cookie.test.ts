import { encode } from "next-auth/jwt";
import { describe, expect, test } from "vitest";
import { SESSION_COOKIE, type SessionCookie, sessionIdIn } from "./session-cookie.ts";

const SID = "0193a5f0-1111-7222-8333-444455556666";
const shop: SessionCookie = {
  name: SESSION_COOKIE.storefront,
  secret: "the shop's secret".padEnd(40, "x"),
  secure: true,
};
const admin: SessionCookie = { name: SESSION_COOKIE.admin, secret: "the admin's secret".padEnd(40, "x"), secure: true };

const token = (claims: Record<string, unknown>, secret = shop.secret, maxAge = 60) =>
  encode({ token: claims, secret, maxAge });
const read = (value: string, name = `__Host-${shop.name}`, cookie = shop) =>
  sessionIdIn(new Map([[name, value]]), cookie);

describe("a session cookie", () => {
  test("gives the id of its session", async () => {
    expect(await read(await token({ sub: "ada", sid: SID }))).toBe(SID);
  });

  test("over plain http has no prefix, and over https none without it counts", async () => {
    const value = await token({ sid: SID });
    expect(await read(value, shop.name, { ...shop, secure: false })).toBe(SID);
    expect(await read(value, shop.name)).toBeNull();
  });

  test("of the other app opens nothing, under either name", async () => {
    const staffs = await token({ sid: SID }, admin.secret);
    expect(await read(staffs)).toBeNull();
    expect(await read(staffs, `__Host-${admin.name}`)).toBeNull();
    expect(await read(await token({ sid: SID }), `__Host-${admin.name}`, admin)).toBeNull();
  });

  test("that has run out, was tampered with or made up is none", async () => {
    const value = await token({ sid: SID });
    const middle = Math.floor(value.length / 2);
    const changed = `${value.slice(0, middle)}${value[middle] === "A" ? "B" : "A"}${value.slice(middle + 1)}`;
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sid: SID }))}.`;
    for (const made of [
      await token({ sid: SID }, shop.secret, -60),
      changed,
      unsigned,
      "",
      "a.b.c.d.e",
      "x".repeat(9_000),
    ])
      expect(await read(made)).toBeNull();
  });

  test("that names no session, or something else than one, is none", async () => {
    for (const sid of [undefined, null, 7, "", "' or 1=1 --", `${SID}x`, { toString: SID }])
      expect(await read(await token({ sub: "ada", sid }))).toBeNull();
  });
});
