import type { Ctx } from "@cartwright/db/context";
import { outboxLag as lag } from "./outbox.store.ts";

/** How many messages wait in the outbox, and how old the oldest is in seconds. */
export const outboxLag = (ctx: Ctx): Promise<{ waiting: number; oldestSeconds: number }> => lag(ctx.db);
