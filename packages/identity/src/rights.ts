import type { TxCtx } from "@cartwright/db/context";
import { NotPermitted, requirePermission, SignInNeeded } from "@cartwright/kernel/actor";
import { ALL_PERMISSIONS, isPermission, type Permission } from "@cartwright/kernel/permission";
import { lockRights, selectMakerOfKey, selectRightsOfKey, selectRightsOfStaff } from "./rights.store.ts";
import { BeyondYourRights, NotYourself, UnknownPermission } from "./staff-errors.ts";

export type Rights = ReadonlySet<Permission>;

/**
 * Begins a change of who may do what: one at a time in the whole shop, so that two who take each other's rights at once do not
 * both succeed. Says what the actor may do right now, which may be less than when their request began. Refuses with
 * NotPermitted whoever lacks `needed`.
 */
export async function holdRights(ctx: TxCtx, needed: Permission): Promise<Rights> {
  requirePermission(ctx.actor, needed);
  await lockRights(ctx.db);
  const rights = await rightsOf(ctx);
  if (!rights.has(needed)) throw new NotPermitted(needed);
  return rights;
}

async function rightsOf({ db, actor, now }: TxCtx): Promise<Rights> {
  if (actor.kind === "system") return new Set(ALL_PERMISSIONS);
  const permissions =
    actor.kind === "staff"
      ? await selectRightsOfStaff(db, actor.staffId)
      : actor.kind === "api_key"
        ? await selectRightsOfKey(db, actor.keyId, now())
        : null;
  if (permissions === null) throw new SignInNeeded();
  return new Set(permissions.filter(isPermission));
}

/** Refuses with BeyondYourRights what the actor could not do themselves. */
export function requireWithin(rights: Rights, permissions: readonly Permission[]): void {
  const missing = permissions.filter((permission) => !rights.has(permission));
  if (missing.length > 0) throw new BeyondYourRights(missing);
}

/** The member of staff who acts: themselves, or by a key that they made. Null: a program of ours. */
export async function staffBehind({ db, actor }: TxCtx): Promise<string | null> {
  if (actor.kind === "api_key") return selectMakerOfKey(db, actor.keyId);
  return actor.kind === "staff" ? actor.staffId : null;
}

/** Refuses with NotYourself when the actor, or whoever made the actor's key, is the member of staff whom this is about. */
export async function refuseYourself(ctx: TxCtx, staffId: string): Promise<void> {
  if ((await staffBehind(ctx)) === staffId) throw new NotYourself();
}

/** Each once, in the order of the table. Refuses with UnknownPermission what is none. */
export function permissionsFrom(texts: readonly string[]): Permission[] {
  const unknown = texts.find((text) => !isPermission(text));
  if (unknown !== undefined) throw new UnknownPermission(unknown);
  return ALL_PERMISSIONS.filter((permission) => texts.includes(permission));
}
