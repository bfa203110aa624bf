import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Consumer } from "./consume.ts";
import { dispatcher } from "./dispatch.ts";
import { bodyOf } from "./message-body.ts";
import { lockUnsent, markSent, type OutboxRow } from "./outbox.store.ts";

export interface Delivery {
  /** Events nobody in the list consumes are passed over. */
  readonly delivered: readonly string[];
  readonly failures: readonly { readonly type: string; readonly error: unknown }[];
}

/**
 * Stands for relay, queue and dispatcher in tests of a flow: hands what the outbox holds to the consumers until nothing is left.
 * `times: 2` delivers each message twice, as SQS may. A failure is reported and not delivered again.
 */
export async function deliverAll<World extends RootCtx>(
  world: World,
  consumers: readonly Consumer<World>[],
  options: { times?: number } = {},
): Promise<Delivery> {
  const dispatch = dispatcher(consumers);
  const known = new Set<string>(consumers.map((consumer) => consumer.type));
  const delivered: string[] = [];
  const failures: { type: string; error: unknown }[] = [];
  for (let rows = await takeOutbox(world); rows.length > 0; rows = await takeOutbox(world)) {
    for (const row of rows.filter(({ type }) => known.has(type))) {
      const body = bodyOf(row);
      for (let time = 0; time < (options.times ?? 1); time += 1) {
        await dispatch(world, body).then(
          () => delivered.push(row.type),
          (error: unknown) => failures.push({ type: row.type, error }),
        );
      }
    }
  }
  return { delivered, failures };
}

const takeOutbox = (ctx: RootCtx): Promise<OutboxRow[]> =>
  inTransaction(ctx, async (ctx) => {
    const rows = await lockUnsent(ctx.db, 100);
    await markSent(
      ctx.db,
      rows.map((row) => row.id),
      ctx.now(),
    );
    return rows;
  });
