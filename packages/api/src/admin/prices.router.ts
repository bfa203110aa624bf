import { PricesOfProduct, SetPrices } from "@cartwright/pricing/contract";
import { pricesOfProduct } from "@cartwright/pricing/prices-of-product";
import { setPrices } from "@cartwright/pricing/set-prices";
import { router, workProcedure } from "./trpc.ts";

export const pricesRouter = router({
  of: workProcedure.input(PricesOfProduct).query(({ ctx, input }) => pricesOfProduct(ctx.shop, input)),
  set: workProcedure.input(SetPrices).mutation(({ ctx, input }) => setPrices(ctx.shop, input)),
});
