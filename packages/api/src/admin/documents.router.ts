import { DocumentsOfOrder } from "@cartwright/documents/contract";
import { documentsOfOrder } from "@cartwright/documents/documents-of-order";
import { router, workProcedure } from "./trpc.ts";

/** What papers there are. The PDFs themselves are at addresses of their own (`answer-paper.ts`). */
export const documentsRouter = router({
  ofOrder: workProcedure.input(DocumentsOfOrder).query(({ ctx, input }) => documentsOfOrder(ctx.shop, input)),
});
