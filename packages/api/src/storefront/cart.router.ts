import { acknowledgePrices } from "@cartwright/cart/acknowledge-prices";
import { addToCart } from "@cartwright/cart/add-to-cart";
import { AddToCart, type CartView, RemoveLine, SetQuantity } from "@cartwright/cart/contract";
import { removeLine } from "@cartwright/cart/remove-line";
import { setQuantity } from "@cartwright/cart/set-quantity";
import { startCart } from "@cartwright/cart/start-cart";
import { switchMarket } from "@cartwright/cart/switch-market";
import { viewCart } from "@cartwright/cart/view-cart";
import { MarketInput } from "@cartwright/catalog/contract";
import { rememberCart } from "../cookies.ts";
import { cartProcedure, router } from "../trpc.ts";

export const cartRouter = router({
  /** The open cart, or null: nobody has put anything in yet, or it has been ordered. */
  get: cartProcedure.query(({ ctx }): Promise<CartView | null> | null =>
    ctx.cart?.state === "open" ? viewCart(ctx.shop, ctx.cart.id) : null,
  ),
  add: cartProcedure.input(AddToCart).mutation(async ({ ctx, input: { market, variantId, quantity } }) => {
    if (ctx.cart?.state === "open") return addToCart(ctx.shop, { cartId: ctx.cart.id, variantId, quantity });
    const { token, view } = await startCart(ctx.shop, { marketCode: market, variantId, quantity });
    if (token !== null) rememberCart(ctx, token);
    return view;
  }),
  setQuantity: cartProcedure.input(SetQuantity).mutation(({ ctx, input }) => setQuantity(ctx.shop, input)),
  remove: cartProcedure.input(RemoveLine).mutation(({ ctx, input }) => removeLine(ctx.shop, input)),
  acknowledge: cartProcedure.mutation(({ ctx }) => acknowledgePrices(ctx.shop)),
  switchMarket: cartProcedure
    .input(MarketInput)
    .mutation(({ ctx, input }) => switchMarket(ctx.shop, { marketCode: input.market })),
});
