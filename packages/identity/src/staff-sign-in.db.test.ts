import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { MINUTE } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import type { SignInStep } from "./contract.ts";
import { StartSignInAgain, TooManyTries, WrongCredentials, WrongProof } from "./errors.ts";
import { hashPassword } from "./password.ts";
import { openSession, revokeSessions } from "./sessions.ts";
import { signInStaff } from "./staff-sign-in.ts";
import { signInWithRecoveryCode } from "./staff-sign-in-recovery-code.ts";
import { signInWithTotp } from "./staff-sign-in-totp.ts";
import { aMember, codeAt, later, SEALING_SECRET, withTotp } from "./staff-testing.ts";
import { A_VISIT, anEmail, PASSWORD } from "./testing.ts";
import { issueTicket } from "./tickets.ts";
import { staffBySession } from "./who-is-signed-in.ts";

const visit = A_VISIT;
const sealed = { sealingSecret: SEALING_SECRET, visit };
const withPassword = (ctx: RootCtx, email: string, password = PASSWORD) => signInStaff(ctx, { email, password, visit });
const enter = async (ctx: RootCtx, step: SignInStep) => {
  if (step.kind !== "signed_in") throw new Error("not signed in");
  return openSession(ctx, { realm: "staff", ticket: step.ticket, visit });
};
/** A member with an authenticator app whose password was right, half a minute later. */
async function halfWay(root: RootCtx) {
  const member = await aMember(root);
  const { key, recoveryCodes } = await withTotp(member);
  const ctx = later(root, 30);
  const { ticket } = await withPassword(ctx, member.email);
  return { member, key, recoveryCodes, ctx, ticket, code: codeAt(key, ctx.now()) };
}
const eventsOf = async (ctx: RootCtx, id: string) => {
  const entries = await ctx.db.$queryRaw<{ action: string; after: unknown; kind: string; address: string }[]>`
    select action, after, actor_kind as kind, address from audit.entry where subject_id = ${id} order by id`;
  return entries;
};
const outcomes = (results: readonly PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).toSorted();

describe("a password of staff", () => {
  test("signs in who has no second factor, and the session is theirs for twelve hours", async ({ ctx }) => {
    const member = await aMember(ctx);
    const session = await enter(ctx, await withPassword(ctx, ` ${member.email.toUpperCase()} `));
    const given = { sessionId: session.id, address: visit.address };
    expect((await staffBySession(ctx, given))?.actor.staffId).toBe(member.id);
    expect(await staffBySession(later(ctx, 11.9 * 3_600), given)).not.toBeNull();
    expect(await staffBySession(later(ctx, 12.1 * 3_600), given)).toBeNull();
    expect(await eventsOf(ctx, member.id)).toMatchObject([
      { action: "staff.signed_in", kind: "staff", address: visit.address, after: { method: "password" } },
    ]);
  });

  test("is refused in the same words for a wrong one, nobody's e-mail and a disabled member", async ({ ctx }) => {
    const [member, disabled] = [await aMember(ctx), await aMember(ctx)];
    await ctx.db.$executeRaw`update identity.staff set state = 'disabled' where id = ${disabled.id}::uuid`;
    const refusals = await Promise.all(
      [
        withPassword(ctx, member.email, "wrong horse battery"),
        withPassword(ctx, anEmail("nobody")),
        withPassword(ctx, disabled.email),
      ].map((call) => call.catch((error: unknown) => error)),
    );
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(WrongCredentials);
    expect(new Set(refusals.map((refusal) => (refusal as Error).message)).size).toBe(1);
    expect(await eventsOf(ctx, disabled.id)).toMatchObject([{ action: "staff.sign_in_failed", kind: "anonymous" }]);
  });

  test("five wrong ones make the e-mail wait, the right one too, and its owner is told once", async ({ ctx }) => {
    const member = await aMember(ctx);
    for (let nth = 1; nth <= 5; nth += 1)
      await expect(withPassword(ctx, member.email, `wrong horse ${nth}`)).rejects.toBeInstanceOf(WrongCredentials);
    await expect(withPassword(ctx, member.email)).rejects.toBeInstanceOf(TooManyTries);
    const events = await eventsOf(ctx, member.id);
    expect(events.filter(({ action }) => action === "staff.locked")).toHaveLength(1);
    const notices = await ctx.db.outbox.findMany({ where: { type: "identity.notice" } });
    const theirs = notices.filter(({ payload }) => (payload as { subjectId: string }).subjectId === member.id);
    expect(theirs.map(({ payload }) => (payload as { kind: string }).kind)).toEqual(["locked"]);
    expect((await withPassword(later(ctx, 61), member.email)).kind).toBe("signed_in");
  });

  test("forty guesses at once are forty tries: five are looked at", async ({ ctx }) => {
    const member = await aMember(ctx);
    const guesses = Array.from({ length: 40 }, (_, index) => withPassword(ctx, member.email, `wrong horse ${index}`));
    const refusals = await Promise.all(guesses.map((guess) => guess.catch((error: unknown) => error)));
    expect(refusals.filter((refusal) => refusal instanceof WrongCredentials)).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal instanceof TooManyTries)).toHaveLength(35);
  });

  test("is the same in every spelling of unicode, may hold anything, and is compared to its end", async ({ ctx }) => {
    const composed = "caf\u00e9 \u{1f9ff} \u0000 stra\u00dfe";
    const member = await aMember(ctx, { password: composed });
    expect((await withPassword(ctx, member.email, "cafe\u0301 \u{1f9ff} \u0000 stra\u00dfe")).kind).toBe("signed_in");
    const long = "a long horse ".repeat(16).slice(0, 200);
    const other = await aMember(ctx, { password: long });
    await expect(withPassword(ctx, other.email, long.slice(0, 199))).rejects.toBeInstanceOf(WrongCredentials);
    await expect(withPassword(ctx, other.email, "\u{1f9ff}".repeat(500))).rejects.toBeInstanceOf(WrongCredentials);
    expect((await withPassword(ctx, other.email, long)).kind).toBe("signed_in");
  });

  test("a password that is changed while it is checked opens nothing", async ({ ctx }) => {
    const member = await aMember(ctx);
    const changed = await hashPassword("another horse battery");
    const signingIn = withPassword(ctx, member.email).catch(() => null);
    await ctx.db.$executeRaw`update identity.staff set password_hash = ${changed} where id = ${member.id}::uuid`;
    await revokeSessions(ctx, { realm: "staff", subjectId: member.id, because: "password_changed" });
    const step = await signingIn;
    if (step !== null) await expect(enter(ctx, step)).rejects.toBeInstanceOf(StartSignInAgain);
  });
});

describe("the second step of staff", () => {
  test("asks for a code, and the code signs in once", async ({ ctx: root }) => {
    const { ctx, member, ticket, code } = await halfWay(root);
    const session = await enter(ctx, await signInWithTotp(ctx, { ticket, code, ...sealed }));
    expect(session.subjectId).toBe(member.id);
    await expect(signInWithTotp(ctx, { ticket, code, ...sealed })).rejects.toBeInstanceOf(StartSignInAgain);
    const { ticket: next } = await withPassword(ctx, member.email);
    await expect(signInWithTotp(ctx, { ticket: next, code, ...sealed })).rejects.toBeInstanceOf(WrongProof);
    expect((await eventsOf(ctx, member.id)).slice(-2)).toMatchObject([
      { action: "staff.signed_in", after: { method: "totp" } },
      { action: "staff.sign_in_failed", kind: "anonymous", after: { method: "totp" } },
    ]);
  });

  test("one code with two tickets at once: one gets in", async ({ ctx: root }) => {
    const { ctx, member, ticket, code } = await halfWay(root);
    const { ticket: other } = await withPassword(ctx, member.email);
    const results = await Promise.allSettled(
      [ticket, other].map((one) => signInWithTotp(ctx, { ticket: one, code, ...sealed })),
    );
    expect(outcomes(results)).toEqual(["fulfilled", "rejected"]);
  });

  test("a ticket takes five tries; then the right code comes too late", async ({ ctx: root }) => {
    const { ctx, ticket, code } = await halfWay(root);
    const wrong = code === "000000" ? "111111" : "000000";
    for (let nth = 1; nth <= 5; nth += 1)
      await expect(signInWithTotp(ctx, { ticket, code: wrong, ...sealed })).rejects.toBeInstanceOf(WrongProof);
    await expect(signInWithTotp(ctx, { ticket, code, ...sealed })).rejects.toBeInstanceOf(StartSignInAgain);
  });

  test("guessing codes with the right password makes the e-mail wait like guessing passwords", async ({
    ctx: root,
  }) => {
    const { ctx, member } = await halfWay(root);
    for (let nth = 2; nth <= 5; nth += 1) await withPassword(ctx, member.email);
    await expect(withPassword(ctx, member.email)).rejects.toBeInstanceOf(TooManyTries);
  });

  test("a recovery code signs in once, however it is used at once", async ({ ctx: root }) => {
    const { ctx, member, ticket, recoveryCodes } = await halfWay(root);
    const { ticket: other } = await withPassword(ctx, member.email);
    const code = recoveryCodes[0]!.replaceAll("-", "");
    expect(recoveryCodes).toHaveLength(10);
    const results = await Promise.allSettled(
      [ticket, other].map((one) => signInWithRecoveryCode(ctx, { ticket: one, code, ...sealed })),
    );
    expect(outcomes(results)).toEqual(["fulfilled", "rejected"]);
    const { ticket: third } = await withPassword(ctx, member.email);
    const again = signInWithRecoveryCode(ctx, { ticket: third, code, ...sealed });
    await expect(again).rejects.toBeInstanceOf(WrongProof);
  });

  test("somebody else's recovery code and code are worth nothing", async ({ ctx: root }) => {
    const [mine, theirs] = [await halfWay(root), await halfWay(root)];
    const { ctx, ticket } = mine;
    const code = theirs.recoveryCodes[0]!.replaceAll("-", "");
    await expect(signInWithRecoveryCode(ctx, { ticket, code, ...sealed })).rejects.toBeInstanceOf(WrongProof);
    await expect(signInWithTotp(ctx, { ticket, code: theirs.code, ...sealed })).rejects.toBeInstanceOf(WrongProof);
  });

  test("a ticket of a customer, of a session, of yesterday or of nobody opens nothing", async ({ ctx: root }) => {
    const { ctx, member, ticket, code } = await halfWay(root);
    const of = { subjectId: member.id, method: "password" } as const;
    const customers = await issueTicket(ctx, { ...of, realm: "customer", stage: "second_factor" });
    const finished = await issueTicket(ctx, { ...of, realm: "staff", stage: "session" });
    for (const given of [customers, finished, "x".repeat(43)])
      await expect(signInWithTotp(ctx, { ticket: given, code, ...sealed })).rejects.toBeInstanceOf(StartSignInAgain);
    const late = later(ctx, (10 * MINUTE) / 1_000 + 1);
    await expect(signInWithTotp(late, { ticket, code, ...sealed })).rejects.toBeInstanceOf(StartSignInAgain);
    // The ticket that waits for a code is no session, and neither is a finished one in the other app.
    for (const [realm, given] of [
      ["staff", ticket],
      ["customer", finished],
    ] as const)
      await expect(openSession(ctx, { realm, ticket: given, visit })).rejects.toBeInstanceOf(StartSignInAgain);
  });

  test("whoever is disabled or signed out everywhere between the steps does not get in", async ({ ctx: root }) => {
    const { ctx, member, ticket, code } = await halfWay(root);
    await ctx.db.$executeRaw`update identity.staff set state = 'disabled' where id = ${member.id}::uuid`;
    await expect(signInWithTotp(ctx, { ticket, code, ...sealed })).rejects.toBeInstanceOf(StartSignInAgain);
    expect(await staffBySession(ctx, { sessionId: member.sessionId, address: "" })).toBeNull();

    const second = await halfWay(root);
    const step = await signInWithTotp(ctx, { ticket: second.ticket, code: second.code, ...sealed });
    await revokeSessions(ctx, { realm: "staff", subjectId: second.member.id, because: "signed_out_everywhere" });
    await expect(enter(ctx, step)).rejects.toBeInstanceOf(StartSignInAgain);
  });
});
