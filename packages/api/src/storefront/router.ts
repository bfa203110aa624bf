import { createCallerFactory, router } from "../trpc.ts";
import { cartRouter } from "./cart.router.ts";
import { catalogRouter } from "./catalog.router.ts";
import { checkoutRouter, ordersRouter } from "./checkout.router.ts";

export const storefrontRouter = router({
  catalog: catalogRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
});
export type StorefrontRouter = typeof storefrontRouter;

export const createStorefrontCaller = createCallerFactory(storefrontRouter);
