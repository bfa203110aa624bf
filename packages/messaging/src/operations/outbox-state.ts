import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { OutboxState } from "../contract.ts";
import { unsentByQueue } from "../outbox.store.ts";

const MOST_COUNTED = 10_000;

/** What the relay has not sent yet, by queue; counted up to ten thousand. Refuses whoever may not see operations. */
export async function outboxState(ctx: Ctx): Promise<OutboxState> {
  requirePermission(ctx.actor, "operations.read");
  const rows = await unsentByQueue(ctx.db, MOST_COUNTED + 1);
  const found = rows.reduce((sum, row) => sum + row.waiting, 0);
  const now = ctx.now().getTime();
  const queues = rows.map(({ queue, waiting, oldest }) => ({
    name: queue,
    waiting,
    oldestSeconds: Math.max(0, (now - oldest.getTime()) / 1000),
  }));
  return {
    waiting: { count: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED },
    oldestSeconds: queues.length === 0 ? null : Math.max(...queues.map((queue) => queue.oldestSeconds)),
    queues,
  };
}
