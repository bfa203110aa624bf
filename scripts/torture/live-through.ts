import type { TestStack } from "../test-stack.ts";
import { person } from "../shopper/people.ts";
import { visit } from "../shopper/visit.ts";
import { beCustomer, type Mall, type Outcome } from "./customer.ts";
import { sendDuplicates } from "./duplicates.ts";
import { setFaults, type Faults, type GatewayAccess } from "./gateway-book.ts";
import { hastenTime } from "./hasten-time.ts";
import { unleashNemesis, type Deaths } from "./nemesis.ts";
import type { Purchase } from "./plan-purchases.ts";
import type { Queues } from "./queues.ts";
import type { Random } from "./random.ts";
import { lookAround } from "./shelf.ts";

export interface Setting {
  readonly stack: TestStack;
  readonly gateway: GatewayAccess;
  readonly queues: Queues;
  readonly random: Random;
  readonly purchases: readonly Purchase[];
  readonly say: (text: string) => void;
}

export interface Lived {
  readonly outcomes: readonly Outcome[];
  readonly deaths: Deaths;
  /** Messages that were sent once more. */
  readonly copies: number;
  /** Orders whose time was made to run out while they were being paid. */
  readonly cutShort: number;
}

const AT_ONCE = 16;

/** What a gateway does on a bad day: webhooks up to ten seconds late, twice or never, answers lost after the work was done. */
const BAD_DAY: Faults = {
  webhook: { delayMs: [0, 10_000], dropRate: 0.3, duplicateRate: 0.25, shuffle: true },
  api: { latencyMs: [0, 150], errorRate: 0.03, dropAnswerRate: 0.05 },
};

/** Lets all customers come, some at a time, while everything that can go wrong does; the database dies once, half way. */
export async function liveThrough({ stack, gateway, queues, random, purchases, say }: Setting): Promise<Lived> {
  const shop = { storefront: stack.env["STOREFRONT_PUBLIC_URL"]!, gateway: gateway.url };
  const shelf = await lookAround(visit(shop, person("us", 0, "torture-scout"), { forMs: 30_000 }));
  const mall: Mall = { shop, shelf, random: random.fork() };
  await setFaults(gateway, BAD_DAY);
  const victims = stack.parts.filter((part) => /^(relay|payments|orders)-\d$|^storefront$/.test(part.name));
  const nemesis = unleashNemesis({ victims, random: random.fork(), everyMs: [1_500, 4_000] });
  const duplicates = sendDuplicates(stack.databaseUrl, queues);
  const calendar = hastenTime(stack.databaseUrl);

  const outcomes: Outcome[] = [];
  const waiting = [...purchases];
  const halfWay = Math.floor(purchases.length / 2);
  const serve = async () => {
    for (let purchase = waiting.shift(); purchase !== undefined; purchase = waiting.shift()) {
      // A database that does not come back is reported when the nemesis rests.
      if (purchase.index === halfWay) nemesis.strike(stack.part("database"), 500).catch(() => undefined);
      outcomes.push(await beCustomer(mall, purchase));
      if (outcomes.length % 20 === 0) say(`  ${outcomes.length} of ${purchases.length} customers have come and gone`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, serve));

  const deaths = await nemesis.rest();
  await setFaults(gateway, {});
  return { outcomes, deaths, copies: await duplicates.stop(), cutShort: await calendar.stop() };
}
