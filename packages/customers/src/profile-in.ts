import type { Ctx, TxCtx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { CustomerRow } from "./contract.ts";
import { ProfileNotFound } from "./errors.ts";
import { type Person, selectProfile } from "./profile-list.store.ts";
import { lockProfile, type ProfileRow } from "./profiles.store.ts";

/** A profile for whoever may see customers. Refuses with NotPermitted and ProfileNotFound. */
export async function profileFor(ctx: Ctx, profileId: Id<"CustomerProfile">): Promise<CustomerRow & Person> {
  requirePermission(ctx.actor, "customers.read");
  const profile = await selectProfile(ctx.db, profileId);
  if (profile === null) throw new ProfileNotFound();
  return profile;
}

/** Takes a profile in hand to change it: nobody else does until the transaction ends. Refuses with NotPermitted and ProfileNotFound. */
export async function profileInHand(ctx: TxCtx, profileId: Id<"CustomerProfile">): Promise<ProfileRow> {
  requirePermission(ctx.actor, "customers.write");
  // It may have gone into another while we waited for it: then it is found there.
  const profile = (await lockProfile(ctx.db, profileId)) ?? (await lockProfile(ctx.db, profileId));
  if (profile === null) throw new ProfileNotFound();
  return profile;
}
