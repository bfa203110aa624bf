import type { RootCtx } from "@cartwright/db/context";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { guestOf } from "./guest.ts";
import { IN_PROCESS, type StorefrontRequest } from "./request.ts";
import { asTrpcError, factsOf, messageOf } from "./trpc-errors.ts";
import type { StorefrontWorld } from "./world.ts";

const t = initTRPC.context<StorefrontRequest>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    code: shape.code,
    message: messageOf(error),
    data: { httpStatus: shape.data.httpStatus, path: shape.data.path, ...factsOf(error, ctx?.requestId ?? null) },
  }),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Outermost: maps refusals once, logs what is a bug, measures. */
const observed = t.middleware(async ({ ctx, path, type, next }) => {
  const started = performance.now();
  const result = await next();
  const seconds = (performance.now() - started) / 1000;
  if (result.ok) {
    ctx.world.observe({ path, code: "OK", seconds });
    return result;
  }
  const error = asTrpcError(result.error);
  ctx.world.observe({ path, code: error.code, seconds });
  const log = ctx.world.log.child({ requestId: ctx.requestId, path, type });
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ err: error.cause ?? error }, "a procedure failed");
  else
    log.debug(
      { code: error.code, refusal: error.cause instanceof Refusal ? error.cause.code : undefined },
      "a procedure refused",
    );
  throw error;
});

/** Mutations come from our own pages only: browsers send Origin with every POST, and a foreign page cannot forge it. */
const fromOurPages = t.middleware(({ ctx, type, next }) => {
  if (type === "mutation") {
    const foreign = ctx.origin === null ? ctx.fetchSite !== "same-origin" : !ctx.world.origins.includes(ctx.origin);
    if (foreign)
      throw new Refusal("FOREIGN_ORIGIN", "forbidden", "This request did not come from the shop's own pages.");
  }
  return next();
});

const base = t.procedure.use(observed).use(fromOurPages);

const limited = (name: keyof StorefrontWorld["allowances"]) =>
  t.middleware(async ({ ctx, next }) => {
    if (ctx.clientAddress !== IN_PROCESS) await refuseTooMany(ctx, name, ctx.clientAddress);
    return next();
  });

/** Reads that are the same for everybody. */
export const publicProcedure = base
  .use(limited("browse"))
  .use(({ ctx, next }) => next({ ctx: { shop: shopCtx(ctx, ctx.world.browsing) } }));

const guestProcedure = (name: "cart" | "checkout") =>
  base.use(limited(name)).use(async ({ ctx, next }) => {
    const shop = shopCtx(ctx, ctx.world.buying);
    const guest = await guestOf(ctx, shop);
    if (guest.cart !== null) await refuseTooMany(ctx, name, guest.cart.id);
    return next({ ctx: { shop: { ...shop, actor: guest.actor }, cart: guest.cart } });
  });

/** The cart of whoever holds its cookie. */
export const cartProcedure = guestProcedure("cart");
/** Buying and following orders: tighter limits. */
export const checkoutProcedure = guestProcedure("checkout");

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
  if (!allowed)
    throw new Refusal(
      "TOO_MANY_REQUESTS",
      "rate_limited",
      "That was a lot at once. Please wait a moment and try again.",
      { retryAfterMs },
    );
}
