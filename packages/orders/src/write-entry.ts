import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { OrderEntry } from "./contract.ts";
import { insertEntry } from "./entries.store.ts";
import { whoOf } from "./who-of.ts";

/** Adds to an order's timeline what happened just now, under the actor's name where they work here. Entries are never changed. */
export const writeEntry = (
  ctx: TxCtx,
  orderId: Id<"Order">,
  entry: Pick<OrderEntry, "kind" | "detail">,
): Promise<void> => insertEntry(ctx.db, orderId, { ...entry, at: ctx.now(), by: whoOf(ctx.actor) });
