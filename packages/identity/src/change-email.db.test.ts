import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { expect } from "vitest";
import { askReset } from "./ask-reset.ts";
import { cancelEmailChange } from "./cancel-email-change.ts";
import { changeEmail } from "./change-email.ts";
import { changeProfile } from "./change-profile.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { LinkNoLongerValid, SameEmail, TooManyMails, TooManyTries, WrongCredentials, WrongPassword } from "./errors.ts";
import { letterOfLink } from "./letter-of.ts";
import { linkToken } from "./links.ts";
import { resetCustomerPassword } from "./reset-customer-password.ts";
import { signInCustomer } from "./sign-in-customer.ts";
import { A_VISIT, aCustomer, anEmail, LINK_SECRET, mailedToken, PASSWORD, type TestCustomer } from "./testing.ts";
import { viewCustomer } from "./view-customer.ts";

const visit = A_VISIT;
const secret = LINK_SECRET;
const change = (customer: TestCustomer, email: string, password = PASSWORD) =>
  changeEmail(customer.ctx, { email, password, visit });
const confirm = (ctx: RootCtx, token: string) => confirmEmailChange(ctx, { token, secret, visit });
const oldToken = (ctx: RootCtx, email: string) => mailedToken(ctx, { email, purpose: "confirm_old_email" });
const newToken = (ctx: RootCtx, email: string) => mailedToken(ctx, { email, purpose: "confirm_new_email" });
const signIn = (ctx: RootCtx, email: string) => signInCustomer(ctx, { email, password: PASSWORD, visit });
const emailOf = async ({ ctx }: TestCustomer) => (await viewCustomer(ctx)).email;

test("both mailboxes have to agree, in either order, before anything changes", async ({ ctx }) => {
  for (const order of ["old first", "new first"]) {
    const ada = await aCustomer(ctx);
    const email = anEmail("ada.new");
    await change(ada, email);
    const tokens = [await oldToken(ctx, ada.email), await newToken(ctx, email)];
    const [first = "", second = ""] = order === "old first" ? tokens : tokens.toReversed();
    expect((await viewCustomer(ada.ctx)).emailChange).toEqual({ email, oldConfirmed: false, newConfirmed: false });
    expect(await confirm(ctx, first)).toEqual({ kind: "waiting" });
    expect(await emailOf(ada)).toBe(ada.email);
    expect((await viewCustomer(ada.ctx)).emailChange).toEqual({
      email,
      oldConfirmed: order === "old first",
      newConfirmed: order !== "old first",
    });
    expect(await confirm(ctx, second)).toEqual({ kind: "changed" });
    expect(await viewCustomer(ada.ctx)).toMatchObject({ email, emailChange: null });
    expect(await signIn(ctx, email.toUpperCase())).toMatchObject({ kind: "signed_in" });
    await expect(signIn(ctx, ada.email)).rejects.toBeInstanceOf(WrongCredentials);
  }
});

test("both at once change it once", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const email = anEmail("ada.new");
  await change(ada, email);
  const steps = await Promise.all(
    [await oldToken(ctx, ada.email), await newToken(ctx, email)].map((t) => confirm(ctx, t)),
  );
  expect(steps.map((step) => step.kind).sort()).toEqual(["changed", "waiting"]);
  expect(await emailOf(ada)).toBe(email);
});

test("one mailbox alone changes nothing, however often its link is opened", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const email = anEmail("eve");
  await change(ada, email);
  const token = await newToken(ctx, email);
  await confirm(ctx, token);
  for (let n = 0; n < 3; n += 1) await expect(confirm(ctx, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
  const [id = ""] = token.split(".");
  const turned = linkToken(secret, { id, purpose: "confirm_old_email" });
  await expect(confirm(ctx, turned)).rejects.toBeInstanceOf(LinkNoLongerValid);
  expect(await emailOf(ada)).toBe(ada.email);
});

test("halves of two changes make no whole one", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const [first, second] = [anEmail("first"), anEmail("second")];
  await change(ada, first);
  await confirm(ctx, await oldToken(ctx, ada.email));
  const firstNew = await newToken(ctx, first);
  await change(ada, second);
  await expect(confirm(ctx, firstNew)).rejects.toBeInstanceOf(LinkNoLongerValid);
  expect(await confirm(ctx, await newToken(ctx, second))).toEqual({ kind: "waiting" });
  expect(await emailOf(ada)).toBe(ada.email);
  expect((await viewCustomer(ada.ctx)).emailChange).toMatchObject({ email: second, oldConfirmed: false });
});

test("it can be withdrawn while it waits", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const email = anEmail("ada.new");
  await change(ada, email);
  await confirm(ctx, await oldToken(ctx, ada.email));
  await cancelEmailChange(ada.ctx);
  expect((await viewCustomer(ada.ctx)).emailChange).toBeNull();
  await expect(confirm(ctx, await newToken(ctx, email))).rejects.toBeInstanceOf(LinkNoLongerValid);
});

test("links run out after a day, and forged ones open nothing", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  await change(ada, anEmail("ada.new"));
  const token = await oldToken(ctx, ada.email);
  const late = { ...ctx, now: () => after(ctx.now(), 24 * 60 * MINUTE) };
  await expect(confirm(late, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
  const [id = ""] = token.split(".");
  const another = linkToken("another secret of thirty-two characters", { id, purpose: "confirm_old_email" });
  for (const forged of [another, `${id}.${"x".repeat(43)}`, "x".repeat(100)])
    await expect(confirm(ctx, forged)).rejects.toBeInstanceOf(LinkNoLongerValid);
});

test("an address that has an account looks the same to whoever asks, and its owner is told", async ({ ctx }) => {
  const [ada, eve] = [await aCustomer(ctx), await aCustomer(ctx)];
  await change(eve, ada.email.toUpperCase());
  expect((await viewCustomer(eve.ctx)).emailChange).toMatchObject({ oldConfirmed: false, newConfirmed: false });
  const token = await newToken(ctx, ada.email.toUpperCase());
  const letter = await letterOfLink(ctx, { linkId: token.split(".")[0] ?? "" });
  expect(letter).toMatchObject({ kind: "already_registered", recipient: ada.email.toUpperCase(), name: null });
  expect(await confirm(ctx, await oldToken(ctx, eve.email))).toEqual({ kind: "waiting" });
  expect(await confirm(ctx, token)).toEqual({ kind: "waiting" });
  expect(await emailOf(eve)).toBe(eve.email);
});

test("an address that two customers want goes to one of them", async ({ ctx }) => {
  const wanted = anEmail("wanted");
  const both = [await aCustomer(ctx), await aCustomer(ctx)];
  const tokens: string[] = [];
  for (const customer of both) {
    await change(customer, wanted);
    await confirm(ctx, await oldToken(ctx, customer.email));
    tokens.push(await newToken(ctx, wanted));
  }
  const results = await Promise.allSettled(tokens.map((token) => confirm(ctx, token)));
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((result) => result.status === "rejected")?.reason).toBeInstanceOf(LinkNoLongerValid);
  expect(await ctx.db.customer.count({ where: { emailKey: wanted } })).toBe(1);
});

test("a reset link in the old mailbox stops working with the change", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const email = anEmail("ada.new");
  await change(ada, email);
  await askReset(ctx, { realm: "customer", email: ada.email, visit });
  const token = await mailedToken(ctx, { email: ada.email, purpose: "reset_password" });
  await confirm(ctx, await oldToken(ctx, ada.email));
  await confirm(ctx, await newToken(ctx, email));
  const reset = resetCustomerPassword(ctx, { token, password: "a new password entirely", secret, visit });
  await expect(reset).rejects.toBeInstanceOf(LinkNoLongerValid);
});

test("wants the password, a new address, and mails nobody too often", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  await expect(change(ada, anEmail(), "not the password")).rejects.toBeInstanceOf(WrongPassword);
  await expect(change(ada, ada.email.toUpperCase())).rejects.toBeInstanceOf(SameEmail);
  const victim = anEmail("victim");
  const results = await Promise.allSettled(Array.from({ length: 9 }, () => change(ada, victim)));
  expect(results.some((result) => result.status === "rejected" && result.reason instanceof TooManyMails)).toBe(true);
  expect(await ctx.db.identityLink.count({ where: { recipient: victim } })).toBeLessThanOrEqual(5);
  for (let n = 0; n < 5; n += 1) await change(ada, anEmail(), "wrong guess").catch(() => undefined);
  await expect(change(ada, anEmail())).rejects.toBeInstanceOf(TooManyTries);
});

test("a new name is shown at once", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  await changeProfile(ada.ctx, { name: "Ada Lovelace 👩‍🔬" });
  expect(await viewCustomer(ada.ctx)).toMatchObject({ name: "Ada Lovelace 👩‍🔬" });
});
