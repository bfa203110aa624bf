import type { RootCtx } from "@cartwright/db/context";
import { ANONYMOUS, SignInNeeded } from "@cartwright/kernel/actor";
import { initTRPC } from "@trpc/server";
import { observeCall, refuseForeignOrigin, tooMany } from "./call-rules.ts";
import { STOREFRONT_POLICY } from "./policy.ts";
import { IN_PROCESS, type StorefrontRequest } from "./request.ts";
import { transformer } from "./transformer.ts";
import { errorShape } from "./trpc-errors.ts";
import { visitorOf } from "./visitor.ts";
import type { StorefrontWorld } from "./world.ts";

const t = initTRPC.context<StorefrontRequest>().create({
  transformer,
  errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx?.requestId ?? null),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const observed = t.middleware(({ ctx, path, type, next }) => observeCall(ctx, { path, type }, () => next()));

const fromOurPages = t.middleware(({ ctx, type, next }) => {
  if (type === "mutation") refuseForeignOrigin(ctx, ctx.world.origins);
  return next();
});

/** What the policy does not list is nobody's. */
const listed = t.middleware(({ path, next }) => {
  if (STOREFRONT_POLICY[path] === undefined) throw new SignInNeeded("This is not open to anybody.");
  return next();
});

const base = t.procedure.use(observed).use(fromOurPages).use(listed);

const limited = (name: keyof StorefrontWorld["allowances"]) =>
  t.middleware(async ({ ctx, next }) => {
    if (ctx.clientAddress !== IN_PROCESS) await refuseTooMany(ctx, name, ctx.clientAddress);
    return next();
  });

/** Reads that are the same for everybody. */
export const publicProcedure = base
  .use(limited("browse"))
  .use(({ ctx, next }) => next({ ctx: { shop: shopCtx(ctx, ctx.world.browsing) } }));

const visitorProcedure = (name: "cart" | "checkout" | "account") =>
  base.use(limited(name)).use(async ({ ctx, path, next }) => {
    const shop = shopCtx(ctx, ctx.world.buying);
    const { actor, customer, cart } = await visitorOf(ctx, shop);
    if (STOREFRONT_POLICY[path] === "customer" && customer === null) throw new SignInNeeded();
    if (cart !== null) await refuseTooMany(ctx, name, cart.id);
    return next({ ctx: { shop: { ...shop, actor }, cart, customer } });
  });

/** The cart of whoever holds its cookie or is signed in. */
export const cartProcedure = visitorProcedure("cart");
/** Buying and following orders: tighter limits. */
export const checkoutProcedure = visitorProcedure("checkout");
/** Registering, signing in, links from mails: the tightest limits. Whether somebody must be signed in says the policy. */
export const accountProcedure = visitorProcedure("account");
/** What belongs to a customer who is signed in. */
export const customerProcedure = visitorProcedure("cart").use(({ ctx, next }) => {
  const { actor } = ctx.shop;
  if (actor.kind !== "customer" || ctx.customer === null) throw new SignInNeeded();
  return next({ ctx: { shop: { ...ctx.shop, actor }, customer: ctx.customer } });
});

function shopCtx({ world, requestId }: StorefrontRequest, db: RootCtx["db"]) {
  return {
    db,
    actor: ANONYMOUS,
    now: world.now,
    log: world.log.child({ requestId }),
    requestId,
    orderUrl: world.orderUrl,
  };
}

async function refuseTooMany(
  { world }: StorefrontRequest,
  name: keyof StorefrontWorld["allowances"],
  key: string,
): Promise<void> {
  const { allowed, retryAfterMs } = await world.limits.limit(name, key, world.allowances[name]);
  if (!allowed) throw tooMany(retryAfterMs);
}
