import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { openSession } from "@cartwright/identity/sessions";
import { aMember, codeAt, later, withTotp } from "@cartwright/identity/staff-testing";
import { A_VISIT, anEmail, mailedToken, PASSWORD } from "@cartwright/identity/testing";
import { describe, expect } from "vitest";
import { anAdminBrowser, type Answer, type Browser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";
import type { AdminWorld } from "../world.ts";

const SESSION = "__Host-cw_staff";
const test = base.extend<{ world: AdminWorld; browser: Browser }>({
  world: async ({ ctx }, provide) => provide(anAdminWorld(ctx)),
  browser: async ({ world }, provide) => provide(anAdminBrowser(world)),
});

const codeOf = ({ status, error }: Answer) => [status, error?.data["code"] ?? null];
const password = (browser: Browser, email: string, word = PASSWORD) =>
  browser.mutate("signIn.password", { email, password: word });
const ticketOf = ({ data }: Answer) => (data as { ticket: string }).ticket;
/** What the page does with the ticket. */
async function enter(ctx: RootCtx, browser: Browser, answer: Answer): Promise<void> {
  const { id } = await openSession(ctx, { realm: "staff", ticket: ticketOf(answer), visit: A_VISIT });
  browser.cookies.set(SESSION, id);
}
const requiring = (ctx: RootCtx): AdminWorld => {
  const world = anAdminWorld(ctx);
  return { ...world, identity: { ...world.identity, secondFactor: "required" } };
};

describe("signing in to the admin", () => {
  test("by password and code: each answer is a step, the session begins with the last", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { key } = await withTotp(member);
    const now = later(ctx, 30).now;
    const browser = anAdminBrowser(anAdminWorld(ctx, { now }));
    const first = await password(browser, member.email);
    expect(first.data).toEqual({
      kind: "second_factor",
      ticket: expect.any(String),
      methods: ["totp", "recovery_code"],
    });
    expect(codeOf(await browser.query("me.get"))).toEqual([401, "SIGN_IN_NEEDED"]);
    const given = { ticket: ticketOf(first), code: ` ${codeAt(key, now()).replace(/^.../, "$& ")} ` };
    await enter(ctx, browser, await browser.mutate("signIn.totp", given));
    expect((await browser.query("me.get")).data).toMatchObject({ email: member.email, secondFactor: true });
    expect(codeOf(await browser.mutate("signIn.totp", given))).toEqual([401, "START_SIGN_IN_AGAIN"]);
  });

  test("answers a wrong password, an unknown e-mail and a disabled account letter by letter the same", async ({
    ctx,
    browser,
  }) => {
    const [member, disabled] = [await aMember(ctx), await aMember(ctx)];
    await ctx.db.$executeRaw`update identity.staff set state = 'disabled' where id = ${disabled.id}::uuid`;
    const answers = [
      await password(browser, member.email, "wrong horse battery"),
      await password(browser, anEmail("nobody")),
      await password(browser, disabled.email),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(codeOf(answers[0]!)).toEqual([401, "WRONG_CREDENTIALS"]);
    // And so does asking for a new password.
    const asked = [member.email, anEmail("nobody"), disabled.email].map((email) =>
      browser.mutate("signIn.askReset", { email }),
    );
    expect(new Set((await Promise.all(asked)).map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  });

  test("tells whoever was too wrong when to come back, for an e-mail that nobody has, too", async ({
    ctx,
    browser,
  }) => {
    const member = await aMember(ctx);
    for (const email of [member.email, anEmail("nobody")]) {
      for (let nth = 1; nth <= 5; nth += 1) await password(browser, email, `wrong horse ${nth}`);
      const locked = await password(browser, email);
      expect(codeOf(locked)).toEqual([429, "TOO_MANY_TRIES"]);
      expect(locked.error?.data["retryAfterMs"]).toBeGreaterThan(50_000);
    }
  });

  test("refuses what no honest page sends: long passwords, other origins, many at once", async ({ ctx, browser }) => {
    const { email } = await aMember(ctx);
    expect(codeOf(await password(browser, email, "x".repeat(1_001)))).toEqual([400, "INVALID_INPUT"]);
    expect((await password(browser, email, "x".repeat(70_000))).status).toBe(413);
    const foreign = { origin: "https://evil.example" };
    const slipped = await browser.mutate("signIn.password", { email, password: PASSWORD }, foreign);
    expect(codeOf(slipped)).toEqual([403, "FOREIGN_ORIGIN"]);
    const batch = await browser.send("signIn.password,signIn.password?batch=1", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://admin.test" },
      body: "{}",
    });
    expect(batch.status).toBe(400);
    for (const ticket of ["", "x", "' or true --".padEnd(43, "x"), { toString: "x" }])
      expect((await browser.mutate("signIn.totp", { ticket, code: "123456" })).status).toBe(400);
  });

  test("lets one address try so often in a minute, whatever it tries", async ({ ctx }) => {
    const world = anAdminWorld(ctx, {
      allowances: { signIn: { points: 3, seconds: 60 }, work: { points: 99, seconds: 60 } },
    });
    const [near, far] = [anAdminBrowser(world, "203.0.113.90"), anAdminBrowser(world, "203.0.113.91")];
    for (let nth = 1; nth <= 3; nth += 1) await password(near, anEmail("nobody"));
    const refused = await near.mutate("signIn.passkeyOptions", {}, { "x-forwarded-for": "198.51.100.1" });
    expect(codeOf(refused)).toEqual([429, "TOO_MANY_REQUESTS"]);
    expect((await far.mutate("signIn.passkeyOptions", {})).status).toBe(200);
  });
});

describe("a new password by mail", () => {
  test("ends all sessions and signs nobody in: the second factor is asked for as ever", async ({ ctx, browser }) => {
    const member = await aMember(ctx);
    await withTotp(member);
    await browser.mutate("signIn.askReset", { email: member.email.toUpperCase() });
    const token = await mailedToken(ctx, { email: member.email, purpose: "reset_password" });
    const reset = await browser.mutate("signIn.resetPassword", { token, password: "another horse battery" });
    expect([reset.status, reset.data]).toEqual([200, undefined]);
    browser.cookies.set(SESSION, member.sessionId);
    expect(codeOf(await browser.query("me.get"))).toEqual([401, "SIGN_IN_NEEDED"]);
    expect((await password(browser, member.email, "another horse battery")).data).toMatchObject({
      kind: "second_factor",
    });
    const again = await browser.mutate("signIn.resetPassword", { token, password: "a third horse battery" });
    expect(codeOf(again)).toEqual([422, "LINK_NO_LONGER_VALID"]);
  });
});

describe("where a second factor is required", () => {
  test("a session without one sets one up and does nothing else; then everything opens", async ({ ctx }) => {
    const member = await aMember(ctx);
    const browser = anAdminBrowser(requiring(ctx));
    await enter(ctx, browser, await password(browser, member.email));
    expect((await browser.query("me.get")).data).toMatchObject({ secondFactor: false, secondFactorRequired: true });
    expect(codeOf(await browser.query("me.sessions"))).toEqual([403, "SECOND_FACTOR_NEEDED"]);
    expect(codeOf(await browser.query("orders.refunds", { orderId: member.id }))).toEqual([
      403,
      "SECOND_FACTOR_NEEDED",
    ]);
    const { data } = await browser.mutate("me.startTotp", { password: PASSWORD });
    const { key, setup } = data as { key: string; setup: string };
    const confirmed = await browser.mutate("me.confirmTotp", { setup, code: codeAt(key, ctx.now()) });
    expect((confirmed.data as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect((await browser.query("me.sessions")).status).toBe(200);
    expect(codeOf(await browser.mutate("me.removeTotp", { password: PASSWORD }))).toEqual([409, "LAST_FACTOR_STAYS"]);
  });

  test("a session that was opened with the password alone ends when the factor is set up elsewhere", async ({
    ctx,
  }) => {
    const member = await aMember(ctx);
    const world = requiring(ctx);
    const [owner, thief] = [anAdminBrowser(world), anAdminBrowser(world)];
    for (const browser of [owner, thief]) await enter(ctx, browser, await password(browser, member.email));
    const halfWay = await password(thief, member.email);
    const { data } = await owner.mutate("me.startTotp", { password: PASSWORD });
    const { key, setup } = data as { key: string; setup: string };
    await owner.mutate("me.confirmTotp", { setup, code: codeAt(key, ctx.now()) });
    expect(codeOf(await thief.query("me.get"))).toEqual([401, "SIGN_IN_NEEDED"]);
    await expect(enter(ctx, thief, halfWay)).rejects.toThrow();
    expect((await owner.query("me.get")).status).toBe(200);
  });
});
