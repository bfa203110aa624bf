import type { RootCtx } from "@cartwright/db/context";
import { apiKeyActor } from "@cartwright/identity/api-key-actor";
import { type SignedInStaff, staffBySession } from "@cartwright/identity/who-is-signed-in";
import type { Visit } from "@cartwright/identity/visit";
import {
  type Actor,
  ANONYMOUS,
  type ApiKeyActor,
  requirePermission,
  SignInNeeded,
  type StaffActor,
} from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { initTRPC } from "@trpc/server";
import { observeCall, refuseForeignOrigin, tooMany } from "../call-rules.ts";
import { ADMIN_POLICY } from "../policy.ts";
import { transformer } from "../transformer.ts";
import { errorShape } from "../trpc-errors.ts";
import type { AdminRequest } from "./request.ts";

const t = initTRPC.context<AdminRequest>().create({
  transformer,
  errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx?.requestId ?? null),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const observed = t.middleware(({ ctx, path, type, next }) => observeCall(ctx, { path, type }, () => next()));

/** A key in the header is no cookie: no foreign page can make a browser send it. */
const fromOurPages = t.middleware(({ ctx, type, next }) => {
  if (type === "mutation" && ctx.authorization === null) refuseForeignOrigin(ctx, ctx.world.origins);
  return next();
});

/** Asks the policy who may call this, before anything else is done. What it does not list is nobody's. */
const admitted = t.middleware(async ({ ctx, path, next }) => next({ ctx: await admit(ctx, path) }));

interface Admitted {
  readonly shop: RootCtx;
  readonly visit: Visit;
  readonly staff: SignedInStaff | null;
}

async function admit(ctx: AdminRequest, path: string): Promise<Admitted> {
  const rule = ADMIN_POLICY[path];
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

const base = t.procedure.use(observed).use(fromOurPages).use(admitted);

/** Before anybody is signed in; the policy's rule is “everybody”. */
export const openProcedure = base;

/** What staff do with their own account; the policy's rule is “staff” or “enrolling”. */
export const ownProcedure = base.use(({ ctx, next }) => {
  if (ctx.staff === null) throw new SignInNeeded();
  const { staff } = ctx;
  return next({ ctx: { staff, shop: { ...ctx.shop, actor: staff.actor } } });
});

/** The work: members of staff and API keys with the permission that the policy names for it. */
export const workProcedure = base.use(({ ctx, next }) => {
  const actor: Actor = ctx.shop.actor;
  if (actor.kind !== "staff" && actor.kind !== "api_key") throw new SignInNeeded();
  return next({ ctx: { shop: { ...ctx.shop, actor } } });
});
