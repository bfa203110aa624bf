import { ByRole, SaveRole } from "@cartwright/identity/contract";
import { listRoles } from "@cartwright/identity/list-roles";
import { removeRole } from "@cartwright/identity/remove-role";
import { roleOf } from "@cartwright/identity/role-of";
import { saveRole } from "@cartwright/identity/save-role";
import { router, workProcedure } from "./trpc.ts";

export const rolesRouter = router({
  list: workProcedure.query(({ ctx }) => listRoles(ctx.shop)),
  get: workProcedure.input(ByRole).query(({ ctx, input }) => roleOf(ctx.shop, input.roleId)),
  save: workProcedure.input(SaveRole).mutation(({ ctx, input }) => saveRole(ctx.shop, input)),
  remove: workProcedure.input(ByRole).mutation(({ ctx, input }) => removeRole(ctx.shop, input)),
});
