import { attention } from "@cartwright/reporting/attention";
import { AskFigures } from "@cartwright/reporting/contract";
import { figures } from "@cartwright/reporting/figures";
import { topProducts } from "@cartwright/reporting/top-products";
import { router, workProcedure } from "./trpc.ts";

export const reportingRouter = router({
  figures: workProcedure.input(AskFigures).query(({ ctx, input }) => figures(ctx.shop, input)),
  topProducts: workProcedure.input(AskFigures).query(({ ctx, input }) => topProducts(ctx.shop, input)),
  attention: workProcedure.query(({ ctx }) => attention(ctx.shop)),
});
