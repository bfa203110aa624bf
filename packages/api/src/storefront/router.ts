import { createCallerFactory, router } from "../trpc.ts";
import { accountRouter } from "./account.router.ts";
import { cartRouter } from "./cart.router.ts";
import { catalogRouter } from "./catalog.router.ts";
import { checkoutRouter, ordersRouter } from "./checkout.router.ts";

export const storefrontRouter = router({
  catalog: catalogRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  account: accountRouter,
});
export type StorefrontRouter = typeof storefrontRouter;

export const createStorefrontCaller = createCallerFactory(storefrontRouter);
