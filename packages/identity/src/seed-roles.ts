import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { recordChange } from "@cartwright/audit/record-change";
import { type Id, newId } from "@cartwright/kernel/id";
import { BuiltInRole } from "./contract.ts";
import { lockRights } from "./rights.store.ts";
import { ROLE_TABLE } from "./role-table.ts";
import { putBuiltInRole, selectBuiltInRoleId } from "./roles.store.ts";

/** Makes the built-in roles, or brings them to what the table says in this version. Doing it again changes nothing. */
export async function seedRoles(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockRights(ctx.db);
    for (const code of BuiltInRole.options) {
      const row = ROLE_TABLE[code];
      if (!(await putBuiltInRole(ctx.db, { id: newId(), code, ...row }, ctx.now()))) continue;
      const subject = { type: "role", id: await builtInRoleId(ctx, code), label: row.name };
      await recordChange(ctx, { action: "role.seeded", subject, before: null, after: { ...row } });
    }
  });
}

/** The id of a built-in role in this shop; a shop whose roles were never seeded is a bug. */
export async function builtInRoleId(ctx: Ctx, code: BuiltInRole): Promise<Id<"Role">> {
  const id = await selectBuiltInRoleId(ctx.db, code);
  if (id === null) throw new Error(`the role ${code} was never seeded`);
  return id;
}
