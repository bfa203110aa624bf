import { HistoryOf, ListEntries } from "@cartwright/audit/contract";
import { historyOf } from "@cartwright/audit/history-of";
import { listActions } from "@cartwright/audit/list-actions";
import { listEntries } from "@cartwright/audit/list-entries";
import { router, workProcedure } from "./trpc.ts";

export const auditRouter = router({
  list: workProcedure.input(ListEntries).query(({ ctx, input }) => listEntries(ctx.shop, input)),
  actions: workProcedure.query(({ ctx }) => listActions(ctx.shop)),
  history: workProcedure.input(HistoryOf).query(({ ctx, input }) => historyOf(ctx.shop, input)),
});
