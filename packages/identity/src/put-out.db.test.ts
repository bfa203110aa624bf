import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { describe, expect } from "vitest";
import { apiKeyActor } from "./api-key-actor.ts";
import { askReset } from "./ask-reset.ts";
import { changeEmail } from "./change-email.ts";
import { changePassword } from "./change-password.ts";
import { changeStaff } from "./change-staff.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { disableStaff } from "./disable-staff.ts";
import { enableStaff } from "./enable-staff.ts";
import { LinkNoLongerValid, TooManyTries, WrongProof } from "./errors.ts";
import { MAILS_PER_HOUR } from "./mail-allowance.ts";
import { makeApiKey } from "./make-api-key.ts";
import { register } from "./register.ts";
import { resetCustomerPassword } from "./reset-customer-password.ts";
import { resetPassword } from "./reset-password.ts";
import { saveRole } from "./save-role.ts";
import { signInStaff } from "./staff-sign-in.ts";
import { signInWithTotp } from "./staff-sign-in-totp.ts";
import { aMember, codeAt, later, SEALING_SECRET, withTotp } from "./staff-testing.ts";
import { aColleague, stateOf, versionOf } from "./testing/colleagues.ts";
import { A_VISIT, aCustomer, anEmail, LINK_SECRET, mailedToken, PASSWORD } from "./testing.ts";
import { viewCustomer } from "./view-customer.ts";

const visit = A_VISIT;
const secret = LINK_SECRET;
const NEXT = "another horse battery";
const confirm = (ctx: RootCtx, token: string) => confirmEmailChange(ctx, { token, secret, visit });
const tokenTo = (ctx: RootCtx, email: string) => mailedToken(ctx, { email, purpose: "reset_password" });

/** A thief has the password and has made the owner press “Confirm”: one mailbox, their own, is still to agree. */
async function halfStolen(ctx: RootCtx) {
  const ada = await aCustomer(ctx);
  const thief = anEmail("thief");
  await changeEmail(ada.ctx, { email: thief, password: PASSWORD, visit });
  await confirm(ctx, await mailedToken(ctx, { email: ada.email, purpose: "confirm_old_email" }));
  return { ada, last: await mailedToken(ctx, { email: thief, purpose: "confirm_new_email" }) };
}

describe("whoever is put out stays out", () => {
  test("a new password also ends a change of e-mail that is half way", async ({ ctx }) => {
    const changed = await halfStolen(ctx);
    await changePassword(changed.ada.ctx, { current: PASSWORD, next: NEXT, visit });
    const reset = await halfStolen(ctx);
    await askReset(ctx, { realm: "customer", email: reset.ada.email, visit });
    const token = await tokenTo(ctx, reset.ada.email);
    await resetCustomerPassword(ctx, { token, password: NEXT, secret, visit });
    for (const { ada, last } of [changed, reset]) {
      await expect(confirm(ctx, last)).rejects.toBeInstanceOf(LinkNoLongerValid);
      expect(await viewCustomer(ada.ctx)).toMatchObject({ email: ada.email, emailChange: null });
    }
  });

  test("a link to a mailbox that is not the account's any more sets no password", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    await askReset(ctx, { realm: "customer", email: ada.email, visit });
    const token = await tokenTo(ctx, ada.email);
    // As if it had been asked for at the very moment of the change, which withdraws what it finds.
    const email = anEmail("ada.new");
    await ctx.db
      .$executeRaw`update identity.customer set email = ${email}, email_key = ${email} where id = ${ada.id}::uuid`;
    const reset = resetCustomerPassword(ctx, { token, password: NEXT, secret, visit });
    await expect(reset).rejects.toBeInstanceOf(LinkNoLongerValid);
  });

  test("an API key neither lets its maker in again nor gives them another role", async ({ ctx }) => {
    const mia = await aColleague(ctx, ["staff.read", "staff.manage", "roles.manage", "api_keys.manage", "orders.read"]);
    const permissions = [...mia.ctx.actor.permissions];
    const { key } = await makeApiKey(mia.ctx, { name: "A back door", permissions, days: null });
    const actor = await apiKeyActor(ctx, { authorization: `Bearer ${key}`, address: "203.0.113.9" });
    const withKey = { ...ctx, actor: actor! };
    const ana = await aColleague(ctx, "owner");
    const version = await versionOf(ctx, mia.id);
    const mine = { roleId: mia.roleId, version: 1, name: "Mine", description: "", permissions: ["orders.read"] };
    await expect(saveRole(withKey, mine)).rejects.toMatchObject({ code: "NOT_YOURSELF" });
    await expect(
      changeStaff(withKey, { staffId: mia.id, version, name: "Mia", roleId: mia.roleId }),
    ).rejects.toMatchObject({ code: "NOT_YOURSELF" });
    await disableStaff(ana.ctx, { staffId: mia.id, version });
    const again = { staffId: mia.id, version: await versionOf(ctx, mia.id) };
    await expect(enableStaff(withKey, again)).rejects.toMatchObject({ code: "NOT_YOURSELF" });
    expect(await stateOf(ctx, mia.id)).toBe("disabled");
  });
});

describe("nobody guesses, or keeps others out, by way of mails", () => {
  test("wrong codes count for the member: neither a new password nor another ticket buys more of them", async ({
    ctx: root,
  }) => {
    const member = await aMember(root);
    const { key } = await withTotp(member);
    const ctx = later(root, 30);
    const code = codeAt(key, ctx.now());
    const wrong = code === "000000" ? "111111" : "000000";
    const guess = async (password: string, guessed: string) => {
      const { ticket } = await signInStaff(ctx, { email: member.email, password, visit });
      return signInWithTotp(ctx, { ticket, code: guessed, sealingSecret: SEALING_SECRET, visit });
    };
    for (let nth = 1; nth <= 3; nth += 1) await expect(guess(PASSWORD, wrong)).rejects.toBeInstanceOf(WrongProof);
    await askReset(ctx, { realm: "staff", email: member.email, visit });
    const token = await tokenTo(ctx, member.email);
    await resetPassword(ctx, { realm: "staff", token, password: NEXT, secret, visit });
    for (let nth = 4; nth <= 5; nth += 1) await expect(guess(NEXT, wrong)).rejects.toBeInstanceOf(WrongProof);
    await expect(guess(NEXT, code)).rejects.toBeInstanceOf(TooManyTries);
  });

  test("sixteen wrong codes at once, with four tickets, are five looks", async ({ ctx: root }) => {
    const member = await aMember(root);
    const { key } = await withTotp(member);
    const ctx = later(root, 30);
    const code = codeAt(key, ctx.now()) === "000000" ? "111111" : "000000";
    const tickets = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const step = await signInStaff(ctx, { email: member.email, password: PASSWORD, visit });
        return step.ticket;
      }),
    );
    const guesses = Array.from({ length: 16 }, (_, nth) =>
      signInWithTotp(ctx, { ticket: tickets[nth % 4] ?? "", code, sealingSecret: SEALING_SECRET, visit }),
    );
    const refusals = await Promise.all(guesses.map((guess) => guess.catch((error: unknown) => error)));
    expect(refusals.filter((refusal) => refusal instanceof WrongProof)).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal instanceof TooManyTries)).toHaveLength(11);
  });

  test("a stranger who uses up what may be mailed for registering keeps nobody from a reset", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    for (let nth = 0; nth <= MAILS_PER_HOUR; nth += 1)
      await register(ctx, { email: ada.email, name: "Eve", password: "correct horse staple" });
    await askReset(ctx, { realm: "customer", email: ada.email, visit });
    const token = await tokenTo(ctx, ada.email);
    expect(await resetCustomerPassword(ctx, { token, password: NEXT, secret, visit })).toMatchObject({
      kind: "signed_in",
    });
  });
});
