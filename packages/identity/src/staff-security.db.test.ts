import { test } from "@cartwright/db/testing";
import { describe, expect } from "vitest";
import { changePassword } from "./change-password.ts";
import {
  LastFactorStays,
  PasskeyNotFound,
  SetupTookTooLong,
  TooManyTries,
  WrongPassword,
  WrongProof,
} from "./errors.ts";
import { removePasskey } from "./passkeys-remove.ts";
import { renewRecoveryCodes } from "./recovery-codes-renew.ts";
import { staffSecurity } from "./staff-security.ts";
import { changeOwnName } from "./staff-security-name.ts";
import { signInStaff } from "./staff-sign-in.ts";
import { signInWithRecoveryCode } from "./staff-sign-in-recovery-code.ts";
import { aMember, anotherStaffSession, codeAt, later, SEALING_SECRET, type TestMember } from "./staff-testing.ts";
import { withPasskey, withTotp } from "./staff-testing.ts";
import { A_VISIT, PASSWORD } from "./testing.ts";
import { confirmTotp } from "./totp-confirm.ts";
import { removeTotp } from "./totp-remove.ts";
import { startTotp } from "./totp-start.ts";
import { staffBySession } from "./who-is-signed-in.ts";

const sealingSecret = SEALING_SECRET;
const means = { password: PASSWORD, userAgent: A_VISIT.userAgent, sealingSecret };
const optional = { ...means, secondFactor: "optional" } as const;
const required = { ...means, secondFactor: "required" } as const;
const lives = async ({ ctx }: TestMember, sessionId: string) =>
  (await staffBySession(ctx, { sessionId, address: "" })) !== null;
const passkeyOf = async ({ ctx }: TestMember) => (await staffSecurity(ctx, optional)).passkeys[0]!.id as never;
const noticesOf = async ({ ctx, id }: TestMember) => {
  const rows = await ctx.db.outbox.findMany({ where: { type: "identity.notice" } });
  return rows
    .map(({ payload }) => payload as { subjectId: string; kind: string })
    .filter((one) => one.subjectId === id);
};
const actionsOf = async ({ ctx, id }: TestMember) => {
  const rows = await ctx.db.$queryRaw<{ action: string; name: string }[]>`
    select action, actor_name as name from audit.entry where subject_id = ${id} and actor_kind = 'staff' order by id`;
  return rows.map(({ action }) => action);
};

describe("an authenticator app", () => {
  test("counts after its first code; that gives ten recovery codes, ends other sessions, and its owner is told", async ({
    ctx,
  }) => {
    const member = await aMember(ctx);
    const elsewhere = await anotherStaffSession(ctx, member.id);
    const { setup, key } = await startTotp(member.ctx, means);
    expect((await staffSecurity(member.ctx, optional)).totp).toBeNull();
    const { recoveryCodes } = await confirmTotp(member.ctx, { setup, code: codeAt(key, ctx.now()), sealingSecret });
    expect(new Set(recoveryCodes)).toHaveProperty("size", 10);
    for (const code of recoveryCodes ?? []) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
    expect(await staffSecurity(member.ctx, optional)).toMatchObject({ recoveryCodesLeft: 10, passkeys: [] });
    expect([await lives(member, member.sessionId), await lives(member, elsewhere)]).toEqual([true, false]);
    expect((await noticesOf(member)).map(({ kind }) => kind)).toEqual(["second_factor_changed"]);
    expect(await actionsOf(member)).toEqual(["staff.totp_added"]);
  });

  test("lies in the database sealed: neither the key nor a recovery code can be read there", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { key, recoveryCodes } = await withTotp(member);
    const [row] = await ctx.db.$queryRaw<{ all: string }[]>`
      select m::text || (select string_agg(c::text, ' ') from identity.recovery_code c where c.staff_id = m.id)
        || (select string_agg(e::text, ' ') from audit.entry e where e.subject_id = m.id::text) as all
      from identity.staff m where m.id = ${member.id}::uuid`;
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const secret of [key, ...recoveryCodes, recoveryCodes[0]!.replaceAll("-", "")])
      for (const spelling of [secret, hex(secret)]) expect(row!.all).not.toContain(spelling);
  });

  test("is not set up by a wrong code, too late, in another session, by somebody else, or without the password", async ({
    ctx,
  }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    await expect(startTotp(member.ctx, { ...means, password: "wrong horse" })).rejects.toBeInstanceOf(WrongPassword);
    const { setup, key } = await startTotp(member.ctx, means);
    const code = codeAt(key, ctx.now());
    const confirm = (by: TestMember["ctx"], given = { setup, code }) => confirmTotp(by, { ...given, sealingSecret });
    const wrong = code === "000000" ? "111111" : "000000";
    await expect(confirm(member.ctx, { setup, code: wrong })).rejects.toBeInstanceOf(WrongProof);
    await expect(confirm(later(member.ctx, 901))).rejects.toBeInstanceOf(SetupTookTooLong);
    await expect(confirm(other.ctx)).rejects.toBeInstanceOf(SetupTookTooLong);
    const sessionId = await anotherStaffSession(ctx, member.id);
    const elsewhere = { ...member.ctx, actor: { ...member.ctx.actor, sessionId } };
    await expect(confirm(elsewhere)).rejects.toBeInstanceOf(SetupTookTooLong);
    for (const forged of ["A".repeat(60), `${setup.slice(0, -2)}AA`])
      await expect(confirm(member.ctx, { setup: forged, code })).rejects.toBeInstanceOf(SetupTookTooLong);
    expect((await staffSecurity(member.ctx, optional)).totp).toBeNull();
  });

  test("can be replaced while the old one still counts, and recovery codes stay", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { key: old, recoveryCodes } = await withTotp(member);
    const { setup, key } = await startTotp(member.ctx, means);
    const added = await confirmTotp(member.ctx, { setup, code: codeAt(key, ctx.now()), sealingSecret });
    expect([added.recoveryCodes, old === key, recoveryCodes.length]).toEqual([null, false, 10]);
    expect((await staffSecurity(member.ctx, optional)).recoveryCodesLeft).toBe(10);
    expect((await actionsOf(member)).at(-1)).toBe("staff.totp_replaced");
  });
});

describe("removing a factor", () => {
  test("asks for the password, is told by mail, and recovery codes go with the last", async ({ ctx }) => {
    const member = await aMember(ctx);
    await withTotp(member);
    const wrong = removeTotp(member.ctx, { ...optional, password: "wrong horse" });
    await expect(wrong).rejects.toBeInstanceOf(WrongPassword);
    await removeTotp(member.ctx, optional);
    expect(await staffSecurity(member.ctx, optional)).toMatchObject({ totp: null, recoveryCodesLeft: 0 });
    expect(await noticesOf(member)).toHaveLength(2);
    const step = await signInStaff(ctx, { email: member.email, password: PASSWORD, visit: A_VISIT });
    expect(step.kind).toBe("signed_in");
  });

  test("leaves the last one where the shop requires one, also when two are removed at once", async ({ ctx }) => {
    const member = await aMember(ctx);
    await withTotp(member);
    await expect(removeTotp(member.ctx, required)).rejects.toBeInstanceOf(LastFactorStays);
    await withPasskey(member);
    const passkeyId = await passkeyOf(member);
    const results = await Promise.allSettled([
      removeTotp(member.ctx, required),
      removePasskey(member.ctx, { ...required, passkeyId }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { totp, passkeys } = await staffSecurity(member.ctx, required);
    expect((totp === null ? 0 : 1) + passkeys.length).toBe(1);
  });

  test("does not reach another member's passkey", async ({ ctx }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    await withPasskey(other);
    const removal = removePasskey(member.ctx, { ...optional, passkeyId: await passkeyOf(other) });
    await expect(removal).rejects.toBeInstanceOf(PasskeyNotFound);
  });

  test("a stolen session does not become a guessing machine for the password", async ({ ctx }) => {
    const member = await aMember(ctx);
    for (let nth = 1; nth <= 5; nth += 1)
      await expect(removeTotp(member.ctx, { ...optional, password: `wrong ${nth}` })).rejects.toThrow(WrongPassword);
    await expect(removeTotp(member.ctx, optional)).rejects.toBeInstanceOf(TooManyTries);
  });
});

describe("recovery codes", () => {
  test("are replaced all together: the earlier ones are worth nothing then", async ({ ctx: root }) => {
    const member = await aMember(root);
    const { recoveryCodes: earlier } = await withTotp(member);
    const { recoveryCodes } = await renewRecoveryCodes(member.ctx, means);
    expect(recoveryCodes).toHaveLength(10);
    const use = async (code: string) => {
      const { ticket } = await signInStaff(root, { email: member.email, password: PASSWORD, visit: A_VISIT });
      const plain = code.replaceAll("-", "");
      return signInWithRecoveryCode(root, { ticket, code: plain, sealingSecret, visit: A_VISIT });
    };
    await expect(use(earlier[0]!)).rejects.toBeInstanceOf(WrongProof);
    expect((await use(recoveryCodes![0]!)).kind).toBe("signed_in");
    expect((await staffSecurity(member.ctx, optional)).recoveryCodesLeft).toBe(9);
  });

  test("are given to nobody without a factor they could stand in for", async ({ ctx }) => {
    const member = await aMember(ctx);
    expect(await renewRecoveryCodes(member.ctx, means)).toEqual({ recoveryCodes: null });
  });
});

describe("one's own account", () => {
  test("a new password ends every other session and no sign-in with the old one is left", async ({ ctx }) => {
    const member = await aMember(ctx);
    const elsewhere = await anotherStaffSession(ctx, member.id);
    const next = "another horse battery";
    await changePassword(member.ctx, { current: PASSWORD, next, visit: A_VISIT });
    expect([await lives(member, member.sessionId), await lives(member, elsewhere)]).toEqual([true, false]);
    const old = signInStaff(ctx, { email: member.email, password: PASSWORD, visit: A_VISIT });
    await expect(old).rejects.toThrow();
    expect(await actionsOf(member)).toEqual(["staff.password_changed"]);
  });

  test("a name is changed with what it was", async ({ ctx }) => {
    const member = await aMember(ctx);
    await changeOwnName(member.ctx, { name: "Ana María" });
    const [entry] = await ctx.db.$queryRaw<unknown[]>`
      select before, after, actor_name as name from audit.entry where subject_id = ${member.id} and action = 'staff.renamed'`;
    expect(entry).toEqual({ before: { name: "Ana" }, after: { name: "Ana María" }, name: "Ana" });
  });
});
