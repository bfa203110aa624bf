import { changeProduct } from "@cartwright/catalog/change-product";
import {
  ByProduct,
  ChangeProduct,
  CreateProduct,
  ListStaffProducts,
  ProductHistory,
  RestoreProduct,
  SetProductStatus,
} from "@cartwright/catalog/contract";
import { createProduct } from "@cartwright/catalog/create-product";
import { duplicateProduct } from "@cartwright/catalog/duplicate-product";
import { productChoices } from "@cartwright/catalog/product-choices";
import { productForStaff } from "@cartwright/catalog/product-for-staff";
import { productHistory } from "@cartwright/catalog/product-history";
import { restoreProduct } from "@cartwright/catalog/restore-product";
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
  restore: workProcedure.input(RestoreProduct).mutation(({ ctx, input }) => restoreProduct(ctx.shop, input)),
  duplicate: workProcedure.input(ByProduct).mutation(({ ctx, input }) => duplicateProduct(ctx.shop, input)),
  choices: workProcedure.query(({ ctx }) => productChoices(ctx.shop)),
});
