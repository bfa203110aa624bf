import { openDatabase } from "@cartwright/db/client";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { silentLogger } from "@cartwright/kernel/logger";
import { publish } from "@cartwright/messaging/publish";
import { orderNotFulfillable } from "@cartwright/orders/contract";
import { journeysEnv } from "../env.ts";

export interface Poison {
  readonly eventId: string;
  readonly orderId: string;
}

/** Messages that no worker can be done with: customers of orders that nobody placed are to be told something. */
export async function poisonedMessages(count: number): Promise<readonly Poison[]> {
  const { db, close } = openDatabase({ url: journeysEnv().DATABASE_URL, poolSize: 1, name: "journeys" });
  const ctx: RootCtx = { db, actor: system("journeys"), now: systemClock, log: silentLogger, requestId: "journeys" };
  const events = Array.from({ length: count }, () => orderNotFulfillable({ orderId: newId<"Order">() }));
  await inTransaction(ctx, (ctx) => publish(ctx, ...events));
  await close();
  return events.map(({ eventId, payload: { orderId } }) => ({ eventId, orderId }));
}
