import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import { confirmRegistration } from "./confirm-registration.ts";
import { LinkNoLongerValid, TooManyTries, WeakPassword, WrongCredentials, WrongPassword } from "./errors.ts";
import { linkToken } from "./links.ts";
import { MAILS_PER_HOUR } from "./mail-allowance.ts";
import { register } from "./register.ts";
import { signInCustomer } from "./sign-in-customer.ts";
import { A_VISIT, aCustomer, anEmail, LINK_SECRET, mailedToken, PASSWORD } from "./testing.ts";

const visit = A_VISIT;
const secret = LINK_SECRET;
const ask = (ctx: RootCtx, email: string, password = PASSWORD) => register(ctx, { email, name: "Ada Byron", password });
const tokenTo = (ctx: RootCtx, email: string) => mailedToken(ctx, { email, purpose: "register" });
const confirm = (ctx: RootCtx, token: string, more: { proof?: string; password?: string } = {}) =>
  confirmRegistration(ctx, { token, proof: null, secret, visit, ...more });
const linksTo = (ctx: RootCtx, email: string) =>
  ctx.db.identityLink.findMany({
    where: { recipient: { equals: email, mode: "insensitive" } },
    orderBy: { id: "asc" },
  });
const accounts = (ctx: RootCtx, email: string) => ctx.db.customer.count({ where: { emailKey: email.toLowerCase() } });
const signIn = (ctx: RootCtx, email: string, password: string) => signInCustomer(ctx, { email, password, visit });

describe("registering", () => {
  test("makes no account; opening the link in the same browser does, and signs in", async ({ ctx }) => {
    const email = anEmail();
    const { proof } = await ask(ctx, email);
    expect(await accounts(ctx, email)).toBe(0);
    await expect(signIn(ctx, email, PASSWORD)).rejects.toBeInstanceOf(WrongCredentials);
    const step = await confirm(ctx, await tokenTo(ctx, email), { proof });
    expect(step).toMatchObject({ kind: "signed_in", ticket: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await accounts(ctx, email)).toBe(1);
    const written = await ctx.db.auditEntry.findMany({ where: { subjectLabel: email }, orderBy: { id: "asc" } });
    expect(written.map((entry) => entry.action)).toEqual([
      "customer.sign_in_failed",
      "customer.registered",
      "customer.signed_in",
    ]);
    expect(written.at(-1)).toMatchObject({ actorKind: "customer", address: visit.address });
  });

  test("in another browser asks for the password that was chosen, and takes no other", async ({ ctx }) => {
    const email = anEmail();
    await ask(ctx, email);
    const token = await tokenTo(ctx, email);
    expect(await confirm(ctx, token)).toEqual({ kind: "password_needed" });
    const elsewhere = (await ask(ctx, anEmail())).proof;
    expect(await confirm(ctx, token, { proof: elsewhere })).toEqual({ kind: "password_needed" });
    await expect(confirm(ctx, token, { password: "another password" })).rejects.toBeInstanceOf(WrongPassword);
    expect(await accounts(ctx, email)).toBe(0);
    expect(await confirm(ctx, token, { password: PASSWORD })).toMatchObject({ kind: "signed_in" });
  });

  test("guessing that password counts as tries, and the fifth makes the next wait", async ({ ctx }) => {
    const email = anEmail();
    await ask(ctx, email);
    const token = await tokenTo(ctx, email);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => confirm(ctx, token, { password: `wrong guess ${n}` })),
    );
    const reasons = results.map((result) => (result.status === "rejected" ? result.reason : null));
    expect(reasons.filter((reason) => reason instanceof WrongPassword)).toHaveLength(5);
    expect(reasons.filter((reason) => reason instanceof TooManyTries)).toHaveLength(15);
  });

  test("a link works once, also when it is opened twice at once, and not after its day", async ({ ctx }) => {
    const email = anEmail();
    const { proof } = await ask(ctx, email);
    const token = await tokenTo(ctx, email);
    const late = { ...ctx, now: () => after(ctx.now(), 24 * 60 * MINUTE) };
    await expect(confirm(late, token, { proof })).rejects.toBeInstanceOf(LinkNoLongerValid);
    const twice = await Promise.allSettled([confirm(ctx, token, { proof }), confirm(ctx, token, { proof })]);
    expect(twice.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(confirm(ctx, token, { proof })).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await accounts(ctx, email)).toBe(1);
  });

  test("a forged link, and one made for something else, open nothing", async ({ ctx }) => {
    const email = anEmail();
    const { proof } = await ask(ctx, email);
    const [link] = await linksTo(ctx, email);
    const id = link!.id;
    const forged = [
      linkToken("another secret of thirty-two characters", { id, purpose: "register" }),
      linkToken(secret, { id, purpose: "reset_password" }),
      `${id}.${"A".repeat(43)}`,
      id,
      "not-a-link-at-all-but-long-enough",
      `' or 1=1 --${"x".repeat(20)}`,
    ];
    for (const token of forged) await expect(confirm(ctx, token, { proof })).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await accounts(ctx, email)).toBe(0);
  });

  test("refuses a password that everybody tries first, before anything is done", async ({ ctx }) => {
    const email = anEmail();
    for (const password of ["password123", "QWERTY12345", "aaaaaaaaaaaa", email, "Ada Byron"])
      await expect(ask(ctx, email, password)).rejects.toBeInstanceOf(WeakPassword);
    expect(await linksTo(ctx, email)).toEqual([]);
  });
});

describe("registering an address twice", () => {
  test("two confirmations at once of two registrations make one account", async ({ ctx }) => {
    const email = anEmail();
    const proofs: string[] = [];
    for (const password of ["the first password", "the second password"])
      proofs.push((await ask(ctx, email, password)).proof);
    const tokens = (await linksTo(ctx, email)).map(({ id }) => linkToken(secret, { id, purpose: "register" }));
    const results = await Promise.allSettled(tokens.map((token, n) => confirm(ctx, token, { proof: proofs[n]! })));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await accounts(ctx, email)).toBe(1);
  });

  test("a stranger who registers it first gets nothing of the account that its owner confirms", async ({ ctx }) => {
    const email = anEmail();
    const stranger = await ask(ctx, email, "the stranger's password");
    const strangersToken = await tokenTo(ctx, email);
    const owner = await ask(ctx, email.toUpperCase(), "the owner's password");
    const ownersToken = await tokenTo(ctx, email.toUpperCase());
    // The owner opens the stranger's link by mistake: their browser does not prove it, and their password does not fit.
    expect(await confirm(ctx, strangersToken, { proof: owner.proof })).toEqual({ kind: "password_needed" });
    await expect(
      confirm(ctx, strangersToken, { proof: owner.proof, password: "the owner's password" }),
    ).rejects.toBeInstanceOf(WrongPassword);
    await confirm(ctx, ownersToken, { proof: owner.proof });
    await expect(signIn(ctx, email, "the stranger's password")).rejects.toBeInstanceOf(WrongCredentials);
    await expect(confirm(ctx, strangersToken, { proof: stranger.proof })).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await signIn(ctx, email, "the owner's password")).toMatchObject({ kind: "signed_in" });
  });

  test("a stranger's registration does not take the owner's link away", async ({ ctx }) => {
    const email = anEmail();
    const { proof } = await ask(ctx, email);
    const token = await tokenTo(ctx, email);
    await ask(ctx, email, "the stranger's password");
    expect(await confirm(ctx, token, { proof })).toMatchObject({ kind: "signed_in" });
  });

  test("with an account behind it looks the same, and its link opens nothing", async ({ ctx }) => {
    const { email, id } = await aCustomer(ctx);
    const again = await ask(ctx, email.toUpperCase(), "a quite different password");
    expect(again.proof).toMatch(/^[\w-]{43}$/);
    const link = (await linksTo(ctx, email)).at(-1)!;
    expect(link).toMatchObject({ subjectId: id, recipient: email, payload: {} });
    const token = linkToken(secret, { id: link.id, purpose: "register" });
    await expect(confirm(ctx, token, { proof: again.proof })).rejects.toBeInstanceOf(LinkNoLongerValid);
    await expect(signIn(ctx, email, "a quite different password")).rejects.toBeInstanceOf(WrongCredentials);
  });

  test("sends a few mails an hour to one mailbox and no more, however many ask at once", async ({ ctx }) => {
    const email = anEmail();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => ask(ctx, n % 2 === 0 ? email : email.toUpperCase())),
    );
    expect(answers.every(({ proof }) => /^[\w-]{43}$/.test(proof))).toBe(true);
    expect(await linksTo(ctx, email)).toHaveLength(MAILS_PER_HOUR);
    await ask({ ...ctx, now: () => after(ctx.now(), 61 * MINUTE) }, email);
    expect(await linksTo(ctx, email)).toHaveLength(MAILS_PER_HOUR + 1);
  });
});
