import type { RootCtx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import { after, SECOND } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { Secret, TOTP } from "otpauth";
import type { BuiltInRole } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { saveInvited } from "./first-owner.store.ts";
import { activate } from "./invitation.store.ts";
import { hashPassword } from "./password.ts";
import { addPasskey } from "./passkeys-add.ts";
import { startPasskey } from "./passkeys-start.ts";
import { aSoftAuthenticator, type SoftAuthenticator } from "./passkeys-testing.ts";
import { relyingParty } from "./passkeys.ts";
import { builtInRoleId, seedRoles } from "./seed-roles.ts";
import { openSession } from "./sessions.ts";
import type { OwnCtx } from "./staff-security-factors.ts";
import { A_VISIT, anEmail, PASSWORD } from "./testing.ts";
import { issueTicket } from "./tickets.ts";
import { confirmTotp } from "./totp-confirm.ts";
import { startTotp } from "./totp-start.ts";

/** The test worlds of the BFF have the same. */
export const SEALING_SECRET = "a secret of at least thirty-two characters";
const ADMIN_URL = "https://admin.test";
export const PARTY = relyingParty(ADMIN_URL);

export interface TestMember {
  readonly id: Id<"Staff">;
  readonly email: string;
  readonly sessionId: Id<"Session">;
  /** The context of a request of theirs. */
  readonly ctx: OwnCtx;
}

/** A member of staff with PASSWORD and an open session. */
export async function aMember(ctx: RootCtx, more: { role?: BuiltInRole; password?: string } = {}): Promise<TestMember> {
  const { role = "support", password = PASSWORD } = more;
  await seedRoles(ctx);
  const id = newId<"Staff">();
  const email = anEmail("ana");
  const roleId = await builtInRoleId(ctx, role);
  await saveInvited(ctx.db, { id, email, emailKey: emailKey(email), name: "Ana", roleId }, ctx.now());
  await activate(ctx.db, { id, name: "Ana", passwordHash: await hashPassword(password) }, ctx.now());
  const sessionId = await anotherStaffSession(ctx, id);
  const permissions = new Set<never>();
  const actor: StaffActor = {
    kind: "staff",
    staffId: id,
    sessionId,
    name: "Ana",
    permissions,
    address: A_VISIT.address,
  };
  return { id, email, sessionId, ctx: { ...ctx, actor } };
}

/** One more session of a member, as of another device. */
export async function anotherStaffSession(ctx: RootCtx, staffId: string): Promise<Id<"Session">> {
  const ticket = await issueTicket(ctx, { realm: "staff", subjectId: staffId, stage: "session", method: "password" });
  return (await openSession(ctx, { realm: "staff", ticket, visit: A_VISIT })).id;
}

/** The code that an authenticator app shows at a moment. */
export const codeAt = (key: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(key), timestamp: at.getTime() });

/** The same context, later: codes of another moment are new. */
export const later = <C extends RootCtx>(ctx: C, seconds: number): C => ({
  ...ctx,
  now: () => after(ctx.now(), seconds * SECOND),
});

const means = { password: PASSWORD, userAgent: A_VISIT.userAgent, sealingSecret: SEALING_SECRET, party: PARTY };

/** Sets up an authenticator app; the code of this moment is used up. */
export async function withTotp(member: TestMember): Promise<{ key: string; recoveryCodes: readonly string[] }> {
  const { key, setup } = await startTotp(member.ctx, means);
  const code = codeAt(key, member.ctx.now());
  const { recoveryCodes } = await confirmTotp(member.ctx, { setup, code, sealingSecret: SEALING_SECRET });
  return { key, recoveryCodes: recoveryCodes ?? [] };
}

/** Adds a passkey of a new authenticator. */
export async function withPasskey(
  member: TestMember,
): Promise<{ authenticator: SoftAuthenticator; recoveryCodes: readonly string[] }> {
  const authenticator = aSoftAuthenticator();
  const { challengeId, options } = await startPasskey(member.ctx, means);
  const { challenge } = options;
  const response = authenticator.create({ challenge, origin: ADMIN_URL, host: PARTY.id });
  const added = await addPasskey(member.ctx, { ...means, challengeId, response: { ...response }, name: "A key" });
  return { authenticator, recoveryCodes: added.recoveryCodes ?? [] };
}
