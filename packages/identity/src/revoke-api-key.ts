import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { markRevoked, selectApiKey } from "./api-keys.store.ts";
import { holdRights } from "./rights.ts";
import { ApiKeyNotFound } from "./staff-errors.ts";

/** Ends a key at once, for good; one that was revoked before stays so. Anybody who manages keys may: shutting out is never too much. */
export async function revokeApiKey(ctx: Ctx, input: { apiKeyId: Id<"ApiKey"> }): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await holdRights(ctx, "api_keys.manage");
    const key = await selectApiKey(ctx.db, input.apiKeyId);
    if (key === null) throw new ApiKeyNotFound();
    if (!(await markRevoked(ctx.db, key.id, ctx.now()))) return;
    await recordChange(ctx, {
      action: "api_key.revoked",
      subject: { type: "api_key", id: key.id, label: key.name },
      before: { revoked: false },
      after: { revoked: true },
    });
  });
}
