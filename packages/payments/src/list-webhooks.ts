import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { ListWebhooks, WebhookRow } from "./contract.ts";
import { selectWebhooks } from "./list-webhooks.store.ts";

/**
 * Webhooks that were taken in, newest first, with what became of each: all of them, or those that somebody has to look at. Never
 * what was in them. Refuses whoever may not see operations, and a cursor that is not one.
 */
export async function listWebhooks(ctx: Ctx, input: ListWebhooks): Promise<Page<WebhookRow>> {
  requirePermission(ctx.actor, "operations.read");
  const { show, cursor, limit } = input;
  const before = cursor == null ? null : decodeCursor(cursor, z.uuid());
  const rows = await selectWebhooks(ctx.db, { toLookAt: show === "to_look_at", before, limit: limit + 1 });
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => row.id,
  );
}
