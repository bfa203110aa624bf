import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { EventDefinition } from "./event.ts";
import { claimInbox, isInInbox } from "./inbox.store.ts";

/** One effect of one event type. Its name is half of the inbox key: renaming a consumer makes it see old events again. */
export interface Consumer<World extends RootCtx = RootCtx> {
  readonly name: string;
  readonly type: EventDefinition["type"];
  /** Takes the raw payload of a message; refuses what the event's schema refuses. Safe to call any number of times. */
  readonly handle: (ctx: World, eventId: string, payload: unknown) => Promise<void>;
}

/** An effect in our database: inbox row and effect commit together, so that the event takes effect exactly once. */
export function consume<Payload>(
  name: string,
  event: EventDefinition<Payload>,
  effect: (ctx: TxCtx, payload: Payload) => Promise<unknown>,
): Consumer {
  return {
    name,
    type: event.type,
    handle: async (ctx, eventId, raw) => {
      const payload = event.schema.parse(raw);
      await inTransaction(ctx, async (ctx) => {
        if (await claimInbox(ctx.db, eventId, name, ctx.now())) await effect(ctx, payload);
      });
    },
  };
}

/** The three steps of a call to another system. `call` must be idempotent by a key derived from the work, not from the try. */
export interface RemoteEffect<World extends RootCtx, Payload, Work, Result> {
  /** Transaction one: claims the work, or says null when its state shows that nothing is left to do. */
  readonly claim: (ctx: TxCtx, payload: Payload) => Promise<Work | null>;
  readonly call: (ctx: World, work: Work) => Promise<Result>;
  /** Transaction two, with the inbox row: records what the other side answered. */
  readonly settle: (ctx: TxCtx, work: Work, result: Result) => Promise<unknown>;
}

/** An effect elsewhere: claim, call, settle. A crash between any two steps is tried again safely. */
export function consumeRemote<World extends RootCtx, Payload, Work, Result>(
  name: string,
  event: EventDefinition<Payload>,
  steps: RemoteEffect<World, Payload, Work, Result>,
): Consumer<World> {
  return {
    name,
    type: event.type,
    handle: async (ctx, eventId, raw) => {
      const payload = event.schema.parse(raw);
      const work = await inTransaction(ctx, async (ctx) =>
        (await isInInbox(ctx.db, eventId, name)) ? null : steps.claim(ctx, payload),
      );
      if (work === null) return;
      const result = await steps.call(ctx, work);
      await inTransaction(ctx, async (ctx) => {
        if (await claimInbox(ctx.db, eventId, name, ctx.now())) await steps.settle(ctx, work, result);
      });
    },
  };
}
