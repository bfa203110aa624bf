import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { StaffActor } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { ALL_PERMISSIONS, type Permission } from "@cartwright/kernel/permission";
import { emailKey } from "../email-key.ts";
import { insertRole } from "../roles.store.ts";
import { builtInRoleId, seedRoles } from "../seed-roles.ts";
import { openSession } from "../sessions.ts";
import { insertInvited } from "../staff.store.ts";
import { A_VISIT, anEmail } from "../testing.ts";
import { issueTicket } from "../tickets.ts";

export interface Colleague {
  readonly id: Id<"Staff">;
  readonly email: string;
  readonly name: string;
  readonly roleId: Id<"Role">;
  readonly sessionId: Id<"Session">;
  /** The context of a request of theirs, with what their role allowed when it began. */
  readonly ctx: RootCtx & { readonly actor: StaffActor };
}

/** A role of the shop's own. */
export async function aRole(ctx: RootCtx, permissions: readonly Permission[]): Promise<Id<"Role">> {
  const id = newId<"Role">();
  await insertRole(ctx.db, { id, name: `Role ${id.slice(-12)}`, description: "", permissions }, ctx.now());
  return id;
}

/** Somebody who works here and is signed in: an owner, or with a role of exactly these permissions. */
export async function aColleague(
  ctx: RootCtx,
  may: "owner" | readonly Permission[] = "owner",
  name = "Ana",
): Promise<Colleague> {
  await seedRoles(ctx);
  const roleId = may === "owner" ? await builtInRoleId(ctx, "owner") : await aRole(ctx, may);
  const id = newId<"Staff">();
  const email = anEmail(name.toLowerCase());
  await insertInvited(ctx.db, { id, email, emailKey: emailKey(email), name, roleId }, ctx.now());
  await ctx.db.staff.update({ where: { id }, data: { state: "active", passwordHash: "nobody's" } });
  const ticket = await issueTicket(ctx, { realm: "staff", subjectId: id, stage: "session", method: "password" });
  const { id: sessionId } = await openSession(ctx, { realm: "staff", ticket, visit: A_VISIT });
  const permissions = new Set(may === "owner" ? ALL_PERMISSIONS : may);
  const actor = { kind: "staff", staffId: id, sessionId, name, permissions, address: A_VISIT.address } as const;
  return { id, email, name, roleId, sessionId, ctx: { ...ctx, actor } };
}

export const versionOf = async (ctx: RootCtx, staffId: string): Promise<number> =>
  (await ctx.db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { version: true } })).version;

export const stateOf = async (ctx: RootCtx, staffId: string): Promise<string | undefined> =>
  (await ctx.db.staff.findUnique({ where: { id: staffId }, select: { state: true } }))?.state;

/** Runs work while nobody owns anything here but those named: an owner of another test would be one more. */
export async function onlyOwners(ctx: RootCtx, owners: readonly Colleague[]): Promise<void> {
  await seedRoles(ctx);
  await inTransaction(ctx, async (ctx) => {
    const roleId = await builtInRoleId(ctx, "owner");
    await ctx.db.staff.updateMany({
      where: { roleId, state: "active", id: { notIn: owners.map(({ id }) => id) } },
      data: { state: "disabled" },
    });
  });
}

/** What the audit log says of a record, the oldest first. */
export async function written(
  ctx: RootCtx,
  subjectId: string,
): Promise<{ action: string; before: unknown; after: unknown }[]> {
  return ctx.db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, before: true, after: true },
  });
}
