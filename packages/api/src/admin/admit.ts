import type { RootCtx } from "@cartwright/db/context";
import { apiKeyActor } from "@cartwright/identity/api-key-actor";
import { type SignedInStaff, staffBySession } from "@cartwright/identity/who-is-signed-in";
import type { Visit } from "@cartwright/identity/visit";
import {
  ANONYMOUS,
  type ApiKeyActor,
  requirePermission,
  SignInNeeded,
  type StaffActor,
} from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { tooMany } from "../call-rules.ts";
import type { StaffRule } from "../policy.ts";
import type { AdminRequest } from "./request.ts";

export interface Admitted {
  readonly shop: RootCtx;
  readonly visit: Visit;
  readonly staff: SignedInStaff | null;
}

/** Lets in whoever the rule opens the door for, as who they are. What has no rule is nobody's. */
export async function admit(ctx: AdminRequest, rule: StaffRule | undefined): Promise<Admitted> {
  if (rule === undefined) throw new SignInNeeded("This is not open to anybody.");
  const shop = shopCtx(ctx);
  const visit = { address: ctx.clientAddress, userAgent: ctx.userAgent };
  if (rule === "everybody") {
    await spend(ctx, "signIn", ctx.clientAddress);
    return { shop, visit, staff: null };
  }
  const { actor, staff } = await callerOf(ctx, shop);
  await spend(ctx, "work", actor.kind === "staff" ? actor.staffId : actor.keyId);
  if (rule !== "enrolling") requireSecondFactor(ctx, staff);
  if (rule !== "staff" && rule !== "enrolling") requirePermission(actor, rule);
  else if (staff === null) throw new SignInNeeded("An API key has no account of its own.");
  return { shop: { ...shop, actor }, visit, staff };
}

interface Caller {
  readonly actor: StaffActor | ApiKeyActor;
  readonly staff: SignedInStaff | null;
}

async function callerOf(ctx: AdminRequest, shop: RootCtx): Promise<Caller> {
  const { world, authorization, clientAddress: address } = ctx;
  if (authorization !== null) {
    // Made-up keys are tried from somewhere: what they cost is counted there before it is spent.
    await spend(ctx, "work", address);
    const actor = await apiKeyActor(shop, { authorization, address });
    if (actor === null) throw new SignInNeeded("This API key is not valid, or not any more.");
    return { actor, staff: null };
  }
  const sessionId = await world.sessionIdIn(ctx.cookies);
  const staff = sessionId === null ? null : await staffBySession(shop, { sessionId, address });
  if (staff === null) throw new SignInNeeded();
  return { actor: staff.actor, staff };
}

function requireSecondFactor({ world }: AdminRequest, staff: SignedInStaff | null): void {
  if (staff !== null && !staff.secondFactor && world.identity.secondFactor === "required")
    throw new Refusal("SECOND_FACTOR_NEEDED", "forbidden", "Set up a second factor on your security page first.");
}

/** Counts fail closed: when nobody can count, nobody gets in. */
async function spend({ world }: AdminRequest, name: keyof typeof world.allowances, key: string): Promise<void> {
  const { allowed, retryAfterMs } = await world.limits.limit(`admin-${name}`, key, world.allowances[name]);
  if (!allowed) throw tooMany(retryAfterMs);
}

function shopCtx({ world, requestId }: AdminRequest): RootCtx {
  return { db: world.db, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId };
}
