import { buyOnce, type Bought } from "./buyer.ts";
import { percentile, shown, shownSpread, spreadOf } from "./figures.ts";
import { verdict, type Line } from "./measure.ts";
import type { Options } from "./options.ts";
import { whenPaid } from "./paid.ts";
import { processorMs } from "./process-facts.ts";
import { pidOf, workersOf, type Subject } from "./subject.ts";
import type { Wares } from "./wares.ts";

interface Run {
  readonly bought: readonly Bought[];
  readonly errors: readonly string[];
  /** Orders per second, from the first press until the last of them was paid. */
  readonly paidPerSecond: number;
  /** From the press to “paid”, in milliseconds. */
  readonly toPaidMs: readonly number[];
  readonly neverPaid: number;
}

/** Whole guest checkouts by 1, 8 and 32 buyers at once, each beginning the next as soon as the last was answered. */
export async function measureCheckout(subject: Subject, wares: Wares, options: Options): Promise<Line[]> {
  const lines: Line[] = [];
  await buyFor(subject, wares, 4, Math.min(3, options.seconds));
  for (const buyers of [1, 8, 32]) {
    const runs: Run[] = [];
    const [storefront, workers] = [usedBy(subject, "storefront"), usedBy(subject, "workers")];
    for (let run = 0; run < options.runs; run += 1) runs.push(await buyFor(subject, wares, buyers, options.seconds));
    lines.push(...linesOf(buyers, runs, { storefrontMs: storefront(), workersMs: workers() }));
  }
  return lines;
}

function usedBy(subject: Subject, who: "storefront" | "workers"): () => number {
  const pids = who === "storefront" ? [pidOf(subject, "storefront")] : workersOf(subject).map(({ pid }) => pid);
  const used = () => pids.reduce((sum, pid) => sum + processorMs(pid), 0);
  const before = used();
  return () => used() - before;
}

async function buyFor(subject: Subject, { plenty }: Wares, buyers: number, seconds: number): Promise<Run> {
  const until = Date.now() + seconds * 1000;
  const bought: Bought[] = [];
  const errors: string[] = [];
  let count = 0;
  const buyer = async () => {
    while (Date.now() < until) {
      count += 1;
      const { variantId } = plenty[count % plenty.length]!;
      await buyOnce(subject.shop, variantId, count).then(
        (one) => bought.push(one),
        (error: unknown) => errors.push((error as Error).message),
      );
    }
  };
  await Promise.all(Array.from({ length: buyers }, buyer));
  const paid = await whenPaid(
    subject.databaseUrl,
    bought.map(({ number }) => number),
  );
  const firstPress = Math.min(...bought.map(({ clickedAt, wholeMs, answerMs }) => clickedAt - (wholeMs - answerMs)));
  return {
    bought,
    errors,
    paidPerSecond: (paid.size * 1000) / (Math.max(...paid.values()) - firstPress),
    toPaidMs: bought.flatMap(({ number, clickedAt }) => (paid.has(number) ? [paid.get(number)! - clickedAt] : [])),
    neverPaid: bought.length - paid.size,
  };
}

function linesOf(buyers: number, runs: readonly Run[], used: { storefrontMs: number; workersMs: number }): Line[] {
  const c = `c = ${buyers}`;
  const orders = runs.reduce((sum, run) => sum + run.bought.length, 0);
  const errors = runs.reduce((sum, run) => sum + run.errors.length + run.neverPaid, 0);
  const over = (values: (run: Run) => readonly number[], part: number) =>
    spreadOf(runs.map((run) => percentile(values(run), part)));
  const rate = spreadOf(runs.map((run) => run.paidPerSecond));
  const answers = (run: Run) => run.bought.map(({ answerMs }) => answerMs);
  const answerP95 = over(answers, 0.95);
  const whole = over((run) => run.bought.map(({ wholeMs }) => wholeMs), 0.5);
  const firstError = runs.flatMap((run) => run.errors)[0];
  return [
    {
      measure: `whole guest checkout, ${c}: orders paid`,
      result: `${shownSpread(rate)} /s`,
      target: buyers === 32 ? "≥ 100 /s" : "–",
      stands: buyers === 32 ? verdict(errors === 0 && rate.median >= 100) : "–",
      note: `${errors} errors in ${shown(orders)} orders${firstError === undefined ? "" : ` (${firstError})`}; processor time per order: ${shown(used.storefrontMs / orders)} ms storefront, ${shown(used.workersMs / orders)} ms workers`,
    },
    {
      measure: `placeOrder's answer, ${c}`,
      result: `p50 ${shownSpread(over(answers, 0.5))} ms, p95 ${shownSpread(answerP95)} ms`,
      target: buyers === 32 ? "p95 < 500 ms" : "–",
      stands: buyers === 32 ? verdict(answerP95.median < 500) : "–",
      note: "",
    },
    {
      measure: `from “Place order” to paid, ${c}`,
      result: `p50 ${shownSpread(over((run) => run.toPaidMs, 0.5))} ms, p95 ${shownSpread(over((run) => run.toPaidMs, 0.95))} ms`,
      target: "–",
      stands: "–",
      note: "through outbox, queues, gateway and back",
    },
    ...(buyers === 1
      ? [
          {
            measure: "one buyer's whole checkout, until the answer",
            result: `${shownSpread(whole)} ms`,
            target: "< 60 ms",
            stands: verdict(whole.median < 60),
            note: "four requests to the shop, one to the gateway's card field",
          },
        ]
      : []),
  ];
}
