import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { QueueState } from "../contract.ts";
import { countLetters, oldestWaiting } from "../dead-letters/dead-letters.store.ts";
import { type PulseRow, selectPulses } from "../queue-pulse.store.ts";
import { QUEUE_NAMES, type QueueName, QUEUES } from "../queues.ts";
import type { QueueDepths } from "./queue-depths.ts";

const MOST_COUNTED = 1_000;

type Depths = Awaited<ReturnType<QueueDepths["depths"]>>;

/**
 * How every queue stands: depth, age of the oldest, in flight, and what was given up. While the queues themselves do not answer,
 * what the database knows is still told. Refuses whoever may not see operations.
 */
export async function queueStates(ctx: Ctx, port: QueueDepths): Promise<readonly QueueState[]> {
  requirePermission(ctx.actor, "operations.read");
  const depths = await port.depths().catch((error: unknown) => {
    ctx.log.warn({ err: error }, "the queues do not say how full they are");
    return null;
  });
  const pulses = new Map((await selectPulses(ctx.db)).map((pulse) => [pulse.queue, pulse]));
  const oldest = new Map((await oldestWaiting(ctx.db, QUEUE_NAMES)).map((row) => [row.queue, row.at]));
  const states: QueueState[] = [];
  for (const name of QUEUE_NAMES) {
    const waiting = await countLetters(ctx.db, { state: "waiting", queue: name, through: null }, MOST_COUNTED);
    const uncollected = depths === null ? null : sumOf(depths[name].deadLetters);
    states.push({
      ...working(name, depths, pulses.get(name), ctx.now()),
      deadLetters: { waiting, oldestAt: oldest.get(name) ?? null, uncollected },
    });
  }
  return states;
}

function working(
  name: QueueName,
  depths: Depths | null,
  pulse: PulseRow | undefined,
  now: Date,
): Omit<QueueState, "deadLetters"> {
  const depth = depths?.[name].queue ?? null;
  const oldest = depth?.waiting === 0 ? null : (pulse?.oldestSentAt ?? null);
  return {
    name,
    fifo: QUEUES[name].fifo,
    depth,
    oldestSeconds: oldest === null ? null : Math.max(0, (now.getTime() - oldest.getTime()) / 1000),
    askedAt: pulse?.askedAt ?? null,
  };
}

const sumOf = ({ waiting, inFlight, delayed }: Depths[QueueName]["queue"]): number => waiting + inFlight + delayed;
