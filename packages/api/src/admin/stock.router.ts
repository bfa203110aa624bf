import { adjustStock } from "@cartwright/inventory/adjust-stock";
import { AdjustStock, ListMovements } from "@cartwright/inventory/contract";
import { listMovements } from "@cartwright/inventory/list-movements";
import { listWarehouses } from "@cartwright/inventory/list-warehouses";
import { ListStock, StockOfProduct } from "@cartwright/search/contract";
import { listStockForStaff } from "@cartwright/search/list-stock-for-staff";
import { stockForStaff } from "@cartwright/search/stock-for-staff";
import { router, workProcedure } from "./trpc.ts";

export const stockRouter = router({
  of: workProcedure.input(StockOfProduct).query(({ ctx, input }) => stockForStaff(ctx.shop, input)),
  list: workProcedure.input(ListStock).query(({ ctx, input }) => listStockForStaff(ctx.shop, input)),
  warehouses: workProcedure.query(({ ctx }) => listWarehouses(ctx.shop)),
  movements: workProcedure.input(ListMovements).query(({ ctx, input }) => listMovements(ctx.shop, input)),
  adjust: workProcedure.input(AdjustStock).mutation(({ ctx, input }) => adjustStock(ctx.shop, input)),
});
