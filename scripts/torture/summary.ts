import type { Evidence } from "./evidence.ts";
import { webhookFates, type GatewayAccess } from "./gateway-book.ts";
import { takenPerCurrency } from "./invariants/money.ts";
import type { Lived } from "./live-through.ts";
import type { Said } from "./said.ts";
import type { Settled } from "./settle.ts";
import { sumBy } from "./sums.ts";

export interface Told {
  readonly lived: Lived;
  readonly settled: Settled;
  readonly evidence: Evidence;
  readonly gateway: GatewayAccess;
  readonly said: Said;
}

/** What the run was like, in numbers: a table of promises means little without them. */
export async function countsOf({
  lived,
  settled,
  evidence,
  gateway,
  said,
}: Told): Promise<ReadonlyMap<string, string | number>> {
  const { outcomes, deaths } = lived;
  const webhooks = await webhookFates(gateway);
  const states = sumBy(
    evidence.orders,
    (order) => order.state,
    () => 1,
  );
  const each = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([what, count]) => `${what} ${count}`).join(", ");
  return new Map<string, string | number>([
    ["customers", outcomes.length],
    ["told “sold out”", outcomes.reduce((sum, outcome) => sum + outcome.soldOut, 0)],
    ["tries repeated by browsers", outcomes.reduce((sum, outcome) => sum + outcome.retries, 0)],
    ["orders", each(states)],
    ["money taken and kept", each(takenPerCurrency(evidence))],
    ["kill -9", each(deaths.kills)],
    ["restarts", deaths.restarts],
    [
      "webhooks",
      `${webhooks.events} events, ${webhooks.dropped} never sent, ${webhooks.duplicated} sent twice, ${evidence.webhooks.length} taken in`,
    ],
    ["messages sent once more", lived.copies],
    ["orders cut short while being paid", lived.cutShort],
    ["messages that rested: dependency away", said.count(/message rests/)],
    ["messages that failed and were tried again", said.count(/"message failed"/)],
    [
      "dead letters that kills alone had made, sent on",
      each(
        sumBy(
          settled.redriven,
          (letter) => letter.type,
          () => 1,
        ),
      ) || "none",
    ],
    ["still moving at the end", settled.restless.join("; ") || "nothing"],
    ["mails", evidence.mails.length],
  ]);
}
