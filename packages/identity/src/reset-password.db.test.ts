import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { describe, expect } from "vitest";
import { askReset } from "./ask-reset.ts";
import { changePassword } from "./change-password.ts";
import { LinkNoLongerValid, TooManyTries, WeakPassword, WrongCredentials, WrongPassword } from "./errors.ts";
import { linkToken } from "./links.ts";
import { MAILS_PER_HOUR } from "./mail-allowance.ts";
import { resetCustomerPassword } from "./reset-customer-password.ts";
import { resetPassword } from "./reset-password.ts";
import { openSession } from "./sessions.ts";
import { signInCustomer } from "./sign-in-customer.ts";
import { A_VISIT, aCustomer, anEmail, LINK_SECRET, mailedToken, PASSWORD } from "./testing.ts";
import { customerBySession } from "./who-is-signed-in.ts";

const visit = A_VISIT;
const secret = LINK_SECRET;
const realm = "customer";
const NEXT = "a new password entirely";
const ask = (ctx: RootCtx, email: string) => askReset(ctx, { realm, email, visit });
const tokenTo = (ctx: RootCtx, email: string) => mailedToken(ctx, { email, purpose: "reset_password" });
const reset = (ctx: RootCtx, token: string, password = NEXT) =>
  resetCustomerPassword(ctx, { token, password, secret, visit });
const signIn = (ctx: RootCtx, email: string, password: string) => signInCustomer(ctx, { email, password, visit });
const linksTo = (ctx: RootCtx, email: string) =>
  ctx.db.identityLink.findMany({
    where: { recipient: { equals: email, mode: "insensitive" }, purpose: "reset_password" },
  });
const noticesOf = (ctx: RootCtx, id: string) =>
  ctx.db.outbox.findMany({ where: { type: "identity.notice", payload: { path: ["subjectId"], equals: id } } });

describe("a forgotten password", () => {
  test("is replaced by the link; whoever did is signed in, all others are out, the owner is told", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await ask(ctx, ada.email.toUpperCase());
    const { ticket } = await reset(ctx, await tokenTo(ctx, ada.email));
    expect(await customerBySession(ctx, ada.sessionId)).toBeNull();
    const { id } = await openSession(ctx, { realm, ticket, visit });
    expect(await customerBySession(ctx, id)).toMatchObject({ customerId: ada.id });
    await expect(signIn(ctx, ada.email, PASSWORD)).rejects.toBeInstanceOf(WrongCredentials);
    expect(await signIn(ctx, ada.email, NEXT)).toMatchObject({ kind: "signed_in" });
    expect(await noticesOf(ctx, ada.id)).toMatchObject([{ payload: { kind: "password_changed" } }]);
  });

  test("asked for a known and for an unknown address does the same work, and an unknown one opens nothing", async ({
    ctx,
  }) => {
    const ada = await aCustomer(ctx);
    const nobody = anEmail("nobody");
    for (const email of [ada.email, nobody]) {
      const [outbox, audit] = [await ctx.db.outbox.count(), await ctx.db.auditEntry.count()];
      expect(await ask(ctx, email)).toBeUndefined();
      expect(await linksTo(ctx, email)).toHaveLength(1);
      expect([(await ctx.db.outbox.count()) - outbox, (await ctx.db.auditEntry.count()) - audit]).toEqual([1, 1]);
    }
    await expect(reset(ctx, await tokenTo(ctx, nobody))).rejects.toBeInstanceOf(LinkNoLongerValid);
  });

  test("is mailed for a few times an hour and no more, also when many ask at once", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    const earlier = { ...ctx, now: () => after(ctx.now(), 2 * 60 * MINUTE) };
    await Promise.all(Array.from({ length: 20 }, () => ask(earlier, ada.email)));
    expect(await linksTo(ctx, ada.email)).toHaveLength(MAILS_PER_HOUR);
  });

  test("has one link that works: the newest, once, within the hour", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await ask(ctx, ada.email);
    const first = await tokenTo(ctx, ada.email);
    await ask(ctx, ada.email);
    const second = await tokenTo(ctx, ada.email);
    await expect(reset(ctx, first)).rejects.toBeInstanceOf(LinkNoLongerValid);
    const late = { ...ctx, now: () => after(ctx.now(), 61 * MINUTE) };
    await expect(reset(late, second)).rejects.toBeInstanceOf(LinkNoLongerValid);
    const results = await Promise.allSettled(
      ["the one password", "the other password"].map((p) => reset(ctx, second, p)),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(reset(ctx, second)).rejects.toBeInstanceOf(LinkNoLongerValid);
  });

  test("cannot be replaced by a forged link, one of another purpose, or one of the other realm", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await ask(ctx, ada.email);
    const token = await tokenTo(ctx, ada.email);
    const [id = ""] = token.split(".");
    const other = linkToken("another secret of thirty-two characters", { id, purpose: "reset_password" });
    const register = await mailedToken(ctx, { email: ada.email, purpose: "register" });
    for (const forged of [other, register, `${id}.`, "x".repeat(200), linkToken(secret, { id, purpose: "invitation" })])
      await expect(reset(ctx, forged)).rejects.toBeInstanceOf(LinkNoLongerValid);
    const staff = resetPassword(ctx, { realm: "staff", token, password: NEXT, secret, visit });
    await expect(staff).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await signIn(ctx, ada.email, PASSWORD)).toMatchObject({ kind: "signed_in" });
  });

  test("does not become a weak one, and the link still works after such a try", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await ask(ctx, ada.email);
    const token = await tokenTo(ctx, ada.email);
    await expect(reset(ctx, token, "password123")).rejects.toBeInstanceOf(WeakPassword);
    await expect(reset(ctx, token, ada.email)).rejects.toBeInstanceOf(WeakPassword);
    expect(await reset(ctx, token)).toMatchObject({ kind: "signed_in" });
  });

  test("lets in again who was made to wait", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    for (let n = 0; n < 5; n += 1) await signIn(ctx, ada.email, "wrong guess").catch(() => undefined);
    await expect(signIn(ctx, ada.email, PASSWORD)).rejects.toBeInstanceOf(TooManyTries);
    await ask(ctx, ada.email);
    await reset(ctx, await tokenTo(ctx, ada.email));
    expect(await signIn(ctx, ada.email, NEXT)).toMatchObject({ kind: "signed_in" });
  });

  test("of a disabled account stays: no link stands for it, and one from before opens nothing", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await ask(ctx, ada.email);
    const token = await tokenTo(ctx, ada.email);
    await ctx.db.customer.update({ where: { id: ada.id }, data: { disabledAt: ctx.now() } });
    await expect(reset(ctx, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
    await ask(ctx, ada.email);
    expect((await linksTo(ctx, ada.email)).filter((link) => link.subjectId === null)).toHaveLength(1);
  });

  test("that is reset while somebody signs in with the old one leaves them outside", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    let password = PASSWORD;
    for (let round = 0; round < 3; round += 1) {
      await ask(ctx, ada.email);
      const token = await tokenTo(ctx, ada.email);
      const [entered] = await Promise.allSettled([
        signIn(ctx, ada.email, password).then(({ ticket }) => openSession(ctx, { realm, ticket, visit })),
        reset(ctx, token, `${NEXT} ${round}`),
      ]);
      password = `${NEXT} ${round}`;
      if (entered.status === "fulfilled") expect(await customerBySession(ctx, entered.value.id)).toBeNull();
    }
  });
});

describe("changing the password", () => {
  const change = (ctx: RootCtx, current: string, next = NEXT) => changePassword(ctx, { current, next, visit });

  test("ends all other sessions, every open reset link, and tells the owner", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    const { ticket } = await signIn(ctx, ada.email, PASSWORD);
    const other = await openSession(ctx, { realm, ticket, visit });
    await ask(ctx, ada.email);
    const token = await tokenTo(ctx, ada.email);
    await change(ada.ctx, PASSWORD);
    expect(await customerBySession(ctx, ada.sessionId)).not.toBeNull();
    expect(await customerBySession(ctx, other.id)).toBeNull();
    await expect(reset(ctx, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await noticesOf(ctx, ada.id)).toHaveLength(1);
    expect(await signIn(ctx, ada.email, NEXT)).toMatchObject({ kind: "signed_in" });
  });

  test("wants the current one; guessing it from a stolen session is as slow as guessing it outside", async ({
    ctx,
  }) => {
    const ada = await aCustomer(ctx);
    const results = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => change(ada.ctx, `guess ${n}`)));
    const reasons = results.map((result) => (result.status === "rejected" ? result.reason : null));
    expect(reasons.filter((reason) => reason instanceof WrongPassword)).toHaveLength(5);
    expect(reasons.filter((reason) => reason instanceof TooManyTries)).toHaveLength(25);
    await expect(change(ada.ctx, PASSWORD)).rejects.toBeInstanceOf(TooManyTries);
  });

  test("twice at once sets one of the two", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    const results = await Promise.allSettled([change(ada.ctx, PASSWORD, NEXT), change(ada.ctx, PASSWORD, `${NEXT} 2`)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is for whoever is signed in, and refuses weak ones", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await expect(change(ctx, PASSWORD)).rejects.toBeInstanceOf(SignInNeeded);
    await expect(change(ada.ctx, PASSWORD, "1234567890")).rejects.toBeInstanceOf(WeakPassword);
    expect(await signIn(ctx, ada.email, PASSWORD)).toMatchObject({ kind: "signed_in" });
  });
});
