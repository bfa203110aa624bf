import { Refusal } from "@cartwright/kernel/errors";
import type { RootCtx } from "@cartwright/db/context";
import { isDatabaseAway, isTooBusy } from "@cartwright/db/pg-errors";
import type { Consumer } from "./consume.ts";
import { Envelope } from "./event.ts";

/** A message that no table knows. It is not dropped: it goes to the dead letters, where somebody sees it. */
export class UnknownEvent extends Error {
  constructor(type: string) {
    super(`no consumer for event type ${type}`);
    this.name = "UnknownEvent";
  }
}

/** `at` is told which consumer is at work, so that a failure has a name. */
export type Dispatch<World extends RootCtx> = (
  world: World,
  body: string,
  at?: (consumer: string) => void,
) => Promise<void>;

/** One queue's table, event type → consumers. Refuses a body that is no envelope, and a type that the table does not have. */
export function dispatcher<World extends RootCtx>(consumers: readonly Consumer<World>[]): Dispatch<World> {
  const table = Map.groupBy(consumers, (consumer) => consumer.type as string);
  return async (world, body, at) => {
    const envelope = Envelope.parse(JSON.parse(body));
    const found = table.get(envelope.type);
    if (found === undefined) throw new UnknownEvent(envelope.type);
    for (const consumer of found) {
      at?.(consumer.name);
      const log = world.log.child({ consumer: consumer.name, eventId: envelope.eventId, trace: envelope.trace });
      const ctx = {
        ...world,
        log,
        requestId: envelope.trace ?? envelope.eventId,
        actor: { kind: "system" as const, name: consumer.name },
      };
      await consumer.handle(ctx, envelope.eventId, envelope.payload);
    }
  };
}

/** True for what may pass by itself: a database that is busy or away, a dependency that is away. Everything else is poison after three receives. */
export const isTransient = (error: unknown): boolean =>
  (error instanceof Refusal && error.kind === "busy") || isTooBusy(error) || isDatabaseAway(error);
