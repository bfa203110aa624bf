import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { isPermission, type Permission } from "@cartwright/kernel/permission";
import { type ApiKeyRow, selectApiKeys } from "./api-keys.store.ts";
import type { ApiKeyView } from "./contract.ts";

/** Every key with what it may do and when it was last used, the newest first; never its secret. Refuses whoever may not manage keys. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKeyView[]> {
  requirePermission(ctx.actor, "api_keys.manage");
  return (await selectApiKeys(ctx.db)).map((row) => viewOf(row, ctx.now()));
}

function viewOf({ madeById, madeBy, makerActive, ...row }: ApiKeyRow, at: Date): ApiKeyView {
  const over = row.expiresAt !== null && row.expiresAt <= at;
  return {
    ...row,
    permissions: row.permissions.filter((text): text is Permission => isPermission(text)),
    madeBy: { id: madeById, name: madeBy, active: makerActive },
    state: row.revokedAt !== null ? "revoked" : over ? "expired" : "active",
  };
}
