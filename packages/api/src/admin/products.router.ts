import { changeProduct } from "@cartwright/catalog/change-product";
import {
  ByProduct,
  ChangeProduct,
  CreateProduct,
  ListStaffProducts,
  ProductHistory,
  SetProductStatus,
} from "@cartwright/catalog/contract";
import { createProduct } from "@cartwright/catalog/create-product";
import { productForStaff } from "@cartwright/catalog/product-for-staff";
import { productHistory } from "@cartwright/catalog/product-history";
import { setProductStatus } from "@cartwright/catalog/set-product-status";
import { listProductsForStaff } from "@cartwright/search/list-products-for-staff";
import { router, workProcedure } from "./trpc.ts";

export const productsRouter = router({
  list: workProcedure.input(ListStaffProducts).query(({ ctx, input }) => listProductsForStaff(ctx.shop, input)),
  get: workProcedure.input(ByProduct).query(({ ctx, input }) => productForStaff(ctx.shop, input)),
  create: workProcedure.input(CreateProduct).mutation(({ ctx, input }) => createProduct(ctx.shop, input)),
  save: workProcedure.input(ChangeProduct).mutation(({ ctx, input }) => changeProduct(ctx.shop, input)),
  setStatus: workProcedure.input(SetProductStatus).mutation(({ ctx, input }) => setProductStatus(ctx.shop, input)),
  history: workProcedure.input(ProductHistory).query(({ ctx, input }) => productHistory(ctx.shop, input)),
});
