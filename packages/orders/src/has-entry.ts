import type { TxCtx } from "@cartwright/db/context";
import { isEntryWritten } from "./entries.store.ts";
import type { Order } from "./order.ts";

/** Whether the timeline of a locked order tells of this already, with at least these details. */
export const hasEntry = (ctx: TxCtx, order: Order, entry: { kind: string; detail: object }): Promise<boolean> =>
  isEntryWritten(ctx.db, order.id, entry);
