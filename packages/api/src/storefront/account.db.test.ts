import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { openSession } from "@cartwright/identity/sessions";
import { A_VISIT, aCustomer, anEmail, mailedToken, PASSWORD } from "@cartwright/identity/testing";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { aBrowser, type Answer, type Browser } from "../testing/browser.ts";
import { aShopWorld } from "../testing/shop-world.ts";
import type { StorefrontWorld } from "../world.ts";

const SESSION = "__Host-cw_session";
const PROOF = "__Host-cw_registration";

const test = base.extend<{ world: StorefrontWorld; browser: Browser }>({
  world: async ({ ctx }, provide) => provide(aShopWorld(ctx)),
  browser: async ({ world }, provide) => provide(aBrowser(world)),
});

const codeOf = (answer: Answer) => [answer.status, answer.error?.data["code"] ?? null];
const register = (browser: Browser, email: string, password = PASSWORD) =>
  browser.mutate("account.register", { email, name: "Ada Byron", password });
const me = async (browser: Browser) => ((await browser.query("account.me")).data as { customer: unknown }).customer;

/** What the page does with the ticket. */
async function enter(ctx: RootCtx, browser: Browser, answer: Answer): Promise<void> {
  const { ticket } = answer.data as { ticket: string };
  const { id } = await openSession(ctx, { realm: "customer", ticket, visit: A_VISIT });
  browser.cookies.set(SESSION, id);
}

async function signedIn(ctx: RootCtx, world: StorefrontWorld) {
  const customer = await aCustomer(ctx);
  const browser = aBrowser(world);
  browser.cookies.set(SESSION, customer.sessionId);
  return { ...customer, browser };
}

/** What anybody can see of an answer, but for what every answer has of its own. */
const seen = ({ status, text, headers }: Answer) => ({
  status,
  text,
  cookies: headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{43};/, "=…;")),
});

describe("a new customer", () => {
  test("registers, opens the link in the same browser and is in", async ({ ctx, browser }) => {
    const email = anEmail();
    const asked = await register(browser, email);
    expect(asked.headers.get("set-cookie")).toMatch(
      /^__Host-cw_registration=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400; Secure$/,
    );
    expect(await me(browser)).toBeNull();
    const token = await mailedToken(ctx, { email, purpose: "register" });
    const confirmed = await browser.mutate("account.confirmRegistration", { token });
    expect(confirmed.data).toMatchObject({ kind: "signed_in" });
    expect(browser.cookies.get(PROOF)).toBe("");
    await enter(ctx, browser, confirmed);
    expect(await me(browser)).toMatchObject({ email, name: "Ada Byron", emailChange: null });
  });

  test("opens the link on another device and types the password there", async ({ ctx, world, browser }) => {
    const email = anEmail();
    await register(browser, email);
    const token = await mailedToken(ctx, { email, purpose: "register" });
    const phone = aBrowser(world);
    const confirm = (password?: string) => phone.mutate("account.confirmRegistration", { token, password });
    expect((await confirm()).data).toEqual({ kind: "password_needed" });
    expect(codeOf(await confirm("not this one"))).toEqual([422, "WRONG_PASSWORD"]);
    phone.cookies.set(PROOF, "A".repeat(43));
    expect((await confirm()).data).toEqual({ kind: "password_needed" });
    expect((await confirm(PASSWORD)).data).toMatchObject({ kind: "signed_in" });
  });

  test("is told of weak, short and endless passwords and of names that are none, by field", async ({ browser }) => {
    const fields = async (input: object) => {
      const usual = { email: anEmail(), name: "Ada", password: PASSWORD };
      const answer = await browser.mutate("account.register", { ...usual, ...input });
      return [answer.status, Object.keys((answer.error?.data["fields"] ?? {}) as object)];
    };
    expect(await fields({ password: "short" })).toEqual([400, ["password"]]);
    expect(await fields({ password: "🔑".repeat(9) })).toEqual([400, ["password"]]);
    expect(await fields({ password: "x".repeat(201) })).toEqual([400, ["password"]]);
    expect(await fields({ name: "Ada\nBcc: eve@example.com" })).toEqual([400, ["name"]]);
    expect(await fields({ name: "half \ud83d" })).toEqual([400, ["name"]]);
    expect(await fields({ email: "ana@ex\nample.com" })).toEqual([400, ["email"]]);
    expect(await fields({ email: `${"a".repeat(250)}@example.com` })).toEqual([400, ["email"]]);
    expect(codeOf(await register(browser, anEmail(), "password123"))).toEqual([422, "WEAK_PASSWORD"]);
    expect(codeOf(await register(browser, anEmail(), "🔑🗝️ a ñandú 鍵 🔐"))).toEqual([200, null]);
    expect((await register(browser, anEmail(), "x".repeat(70_000))).status).toBe(413);
  });
});

describe("nobody learns which accounts exist", () => {
  test("from registering, asking for a reset, or signing in", async ({ ctx, world }) => {
    const { email } = await aCustomer(ctx);
    const tries: ((browser: Browser, email: string) => Promise<Answer>)[] = [
      (browser, address) => register(browser, address, "a quite different phrase"),
      (browser, address) => browser.mutate("account.askReset", { email: address }),
      (browser, address) => browser.mutate("account.signIn", { email: address, password: "not the password" }),
    ];
    for (const attempt of tries) {
      const known = await attempt(aBrowser(world), email);
      const unknown = await attempt(aBrowser(world), anEmail("nobody"));
      expect(seen(known)).toEqual(seen(unknown));
    }
  });

  test("from how often one may try", async ({ ctx, world }) => {
    const { email } = await aCustomer(ctx);
    const codes = await Promise.all(
      [email, anEmail("nobody")].map(async (address) => {
        const told = [];
        for (let n = 0; n < 7; n += 1)
          told.push(codeOf(await aBrowser(world).mutate("account.signIn", { email: address, password: `guess ${n}` })));
        return told;
      }),
    );
    expect(codes[0]).toEqual(codes[1]);
    expect(codes[0]?.slice(4)).toEqual([
      [401, "WRONG_CREDENTIALS"],
      [429, "TOO_MANY_TRIES"],
      [429, "TOO_MANY_TRIES"],
    ]);
  });
});

describe("a customer who is signed in", () => {
  test("changes name, password and addresses, and sees their sessions", async ({ ctx, world }) => {
    const { browser, email } = await signedIn(ctx, world);
    await browser.mutate("account.changeProfile", { name: "Ada Lovelace" });
    expect(await me(browser)).toMatchObject({ name: "Ada Lovelace" });
    const phone = aBrowser(world);
    await enter(ctx, phone, await phone.mutate("account.signIn", { email, password: PASSWORD }));
    expect((await browser.query("account.sessions")).data).toMatchObject([{ current: false }, { current: true }]);
    await browser.mutate("account.changePassword", { current: PASSWORD, next: "a new password entirely" });
    expect(await me(phone)).toBeNull();
    expect(await me(browser)).toMatchObject({ email });
    const wrong = await browser.mutate("account.changePassword", { current: PASSWORD, next: "yet another phrase" });
    expect(codeOf(wrong)).toEqual([422, "WRONG_PASSWORD"]);
  });

  test("is out at once when a session is revoked from another device or the account is disabled", async ({
    ctx,
    world,
  }) => {
    const { browser, email, id } = await signedIn(ctx, world);
    const phone = aBrowser(world);
    await enter(ctx, phone, await phone.mutate("account.signIn", { email, password: PASSWORD }));
    await browser.mutate("account.revokeSession", { sessionId: phone.cookies.get(SESSION) });
    expect(codeOf(await phone.query("account.addresses"))).toEqual([401, "SIGN_IN_NEEDED"]);
    await ctx.db.customer.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(codeOf(await browser.query("account.addresses"))).toEqual([401, "SIGN_IN_NEEDED"]);
    expect(await me(browser)).toBeNull();
  });

  test("reaches nothing of another customer by its id, known or made up", async ({ ctx, world }) => {
    const [ada, eve] = [await signedIn(ctx, world), await signedIn(ctx, world)];
    const address = { fullName: "Ada", line1: "1 Quay", city: "Galway", postcode: "H91 F6XR", country: "IE" };
    const saved = await ada.browser.mutate("account.saveAddress", { address, isDefault: true });
    const { addressId } = saved.data as { addressId: string };
    for (const id of [addressId, newId()]) {
      const save = { addressId: id, address, isDefault: true };
      expect(codeOf(await eve.browser.mutate("account.saveAddress", save))).toEqual([404, "ADDRESS_NOT_FOUND"]);
      const remove = { addressId: id };
      expect(codeOf(await eve.browser.mutate("account.removeAddress", remove))).toEqual([404, "ADDRESS_NOT_FOUND"]);
    }
    for (const sessionId of [ada.sessionId, newId()])
      expect(codeOf(await eve.browser.mutate("account.revokeSession", { sessionId }))).toEqual([
        404,
        "SESSION_NOT_FOUND",
      ]);
    expect((await ada.browser.query("account.addresses")).data).toHaveLength(1);
    expect(await me(ada.browser)).toMatchObject({ email: ada.email });
  });
});

describe("a session cookie", () => {
  test("of staff, of nobody, or made up opens no account", async ({ ctx, world }) => {
    const { id: subjectId } = await aCustomer(ctx);
    const staffSession = newId();
    await ctx.db.$executeRaw`
      insert into identity.session (id, realm, subject_id, method, address, device, created_at, last_seen_at, expires_at)
      values (${staffSession}::uuid, 'staff', ${subjectId}::uuid, 'password', '', '', now(), now(), now() + interval '1 hour')`;
    for (const sessionId of [staffSession, newId()]) {
      const browser = aBrowser(world);
      browser.cookies.set(SESSION, sessionId);
      expect(await me(browser)).toBeNull();
      expect(codeOf(await browser.query("account.sessions"))).toEqual([401, "SIGN_IN_NEEDED"]);
    }
  });
});

test("calls from a foreign page, and too many from one address, are refused before anything is done", async ({
  ctx,
}) => {
  const allowance = { points: 4, seconds: 60 };
  const world = aShopWorld(ctx, { allowances: { ...aShopWorld(ctx).allowances, account: allowance } });
  const browser = aBrowser(world);
  const foreign = { origin: "https://evil.test" };
  const input = { email: anEmail(), password: PASSWORD };
  expect(codeOf(await browser.mutate("account.signIn", input, foreign))).toEqual([403, "FOREIGN_ORIGIN"]);
  const codes = [];
  for (let n = 0; n < 5; n += 1)
    codes.push((await browser.mutate("account.signIn", { ...input, email: anEmail() })).status);
  expect(codes).toEqual([401, 401, 401, 401, 429]);
});
