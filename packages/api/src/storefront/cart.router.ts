import { acknowledgePrices } from "@cartwright/cart/acknowledge-prices";
import { addToCart } from "@cartwright/cart/add-to-cart";
import { AddToCart, type CartView, RemoveLine, SetQuantity } from "@cartwright/cart/contract";
import { openCart } from "@cartwright/cart/open-cart";
import { removeLine } from "@cartwright/cart/remove-line";
import { setQuantity } from "@cartwright/cart/set-quantity";
import { switchMarket } from "@cartwright/cart/switch-market";
import { viewCart } from "@cartwright/cart/view-cart";
import { MarketInput } from "@cartwright/catalog/contract";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { rememberCart } from "../cookies.ts";
import type { GuestCart } from "../guest.ts";
import type { StorefrontRequest } from "../request.ts";
import { cartProcedure, router } from "../trpc.ts";

export const cartRouter = router({
  /** The open cart, or null: nobody has put anything in yet, or it has been ordered. */
  get: cartProcedure.query(({ ctx }): Promise<CartView | null> | null => (ctx.cart?.state === "open" ? viewCart(ctx.shop, ctx.cart.id) : null)),
  add: cartProcedure.input(AddToCart).mutation(async ({ ctx, input }) => {
    const cart = await cartToFill(ctx, input.market);
    return addToCart(cart.shop, { cartId: cart.id, variantId: input.variantId, quantity: input.quantity });
  }),
  setQuantity: cartProcedure.input(SetQuantity).mutation(({ ctx, input }) => setQuantity(ctx.shop, input)),
  remove: cartProcedure.input(RemoveLine).mutation(({ ctx, input }) => removeLine(ctx.shop, input)),
  acknowledge: cartProcedure.mutation(({ ctx }) => acknowledgePrices(ctx.shop)),
  switchMarket: cartProcedure.input(MarketInput).mutation(({ ctx, input }) => switchMarket(ctx.shop, { marketCode: input.market })),
});

/** The guest's open cart, or a new one whose token goes into a cookie; the actor is its holder from here on. */
async function cartToFill<Shop extends Ctx>(ctx: StorefrontRequest & { shop: Shop; cart: GuestCart | null }, market: string): Promise<{ id: Id<"Cart">; shop: Shop }> {
  if (ctx.cart?.state === "open") return { id: ctx.cart.id, shop: ctx.shop };
  const { cart, token } = await openCart(ctx.shop, { marketCode: market });
  rememberCart(ctx, token);
  return { id: cart.id, shop: { ...ctx.shop, actor: { kind: "guest", cartId: cart.id, orderIds: [] } } };
}
