import { ListViews, RemoveView, RenameView, SaveView } from "@cartwright/identity/contract";
import { listViews } from "@cartwright/identity/list-views";
import { removeView } from "@cartwright/identity/remove-view";
import { renameView } from "@cartwright/identity/rename-view";
import { saveView } from "@cartwright/identity/save-view";
import { ownProcedure, router } from "./trpc.ts";

export const viewsRouter = router({
  list: ownProcedure.input(ListViews).query(({ ctx, input }) => listViews(ctx.shop, input)),
  save: ownProcedure.input(SaveView).mutation(({ ctx, input }) => saveView(ctx.shop, input)),
  rename: ownProcedure.input(RenameView).mutation(({ ctx, input }) => renameView(ctx.shop, input)),
  remove: ownProcedure.input(RemoveView).mutation(({ ctx, input }) => removeView(ctx.shop, input)),
});
