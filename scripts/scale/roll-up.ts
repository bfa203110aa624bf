import { openDatabase } from "@cartwright/db/client";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { silentLogger } from "@cartwright/kernel/logger";
import { rollUpDays } from "@cartwright/reporting/roll-up-days";

/** Makes the figures of all days, by the job that the workers run. Says how many it made. */
export async function rollUpEverything(databaseUrl: string): Promise<number> {
  const { db, close } = openDatabase({ url: databaseUrl, poolSize: 2, name: "scale" });
  try {
    const ctx = { db, actor: system("scale"), now: systemClock, log: silentLogger, requestId: "scale" };
    let days = 0;
    for (let made = 1; made > 0;) {
      made = await rollUpDays(ctx);
      days += made;
    }
    return days;
  } finally {
    await close();
  }
}
