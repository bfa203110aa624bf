import { type Actor, SignInNeeded } from "@cartwright/kernel/actor";
import { initTRPC } from "@trpc/server";
import { observeCall, refuseForeignOrigin } from "../call-rules.ts";
import { ADMIN_POLICY } from "../policy.ts";
import { transformer } from "../transformer.ts";
import { errorShape } from "../trpc-errors.ts";
import { admit } from "./admit.ts";
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
const admitted = t.middleware(async ({ ctx, path, next }) => next({ ctx: await admit(ctx, ADMIN_POLICY[path]) }));

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
