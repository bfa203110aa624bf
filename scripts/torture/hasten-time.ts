import { setTimeout as sleep } from "node:timers/promises";
import { onDatabase } from "./database.ts";
import { agePayments, expireSomeOrder } from "./time-passes.ts";

export interface Hastened {
  /** Lets time pass as usual again; answers how many orders ran out of it. */
  stop(): Promise<number>;
}

const EVERY_MS = 10_000;
const STALE_SECONDS = 20;

/** Every few seconds one unpaid order's time is over, paying or not, and payments without news count as forgotten. */
export function hastenTime(databaseUrl: string): Hastened {
  const stopping = new AbortController();
  let expired = 0;
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      await onDatabase(databaseUrl, async (sql) => {
        if ((await expireSomeOrder(sql)) !== undefined) expired += 1;
        await agePayments(sql, STALE_SECONDS);
      }).catch(() => undefined); // the database may be down on purpose
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
      return expired;
    },
  };
}
