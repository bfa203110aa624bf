import type { TestStack } from "../test-stack.ts";
import { customersUnderstood } from "./customers-understood.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { GatewayAccess } from "./gateway-book.ts";
import { INVARIANTS } from "./invariants/all.ts";
import { liveThrough } from "./live-through.ts";
import type { Options } from "./options.ts";
import { planPurchases } from "./plan-purchases.ts";
import { packOrders } from "./pack-orders.ts";
import { openQueues } from "./queues.ts";
import { seeded } from "./random.ts";
import type { Checked } from "./report.ts";
import { listen } from "./said.ts";
import { settle } from "./settle.ts";
import { countsOf } from "./summary.ts";
import { startTortureStack } from "./torture-stack.ts";

export interface Result {
  readonly checked: readonly Checked[];
  readonly counts: ReadonlyMap<string, string | number>;
  /** The file that holds what all processes have said. */
  readonly log: string;
}

const SETTLE_MS = 200_000;

/** One run: a stack, its customers, their misfortune, a time to come to rest, and the checks. */
export async function runTorture(options: Options, say: (text: string) => void): Promise<Result> {
  const random = seeded(options.seed);
  const said = listen();
  say("Starting a stack of its own …");
  const stack = await startTortureStack(options, said);
  const stop = stopOnSignals(stack);
  const queues = openQueues(stack.env["AWS_ENDPOINT_URL"]!);
  const gateway: GatewayAccess = { url: stack.env["GATEWAY_URL"]!, secretKey: stack.env["GATEWAY_SECRET_KEY"]! };
  try {
    const purchases = planPurchases(options.orders, random.fork());
    const lived = await liveThrough({ stack, gateway, queues, random, purchases, say });
    say("Waiting until everything has come to rest …");
    const settling = { databaseUrl: stack.databaseUrl, gateway, queues, forMs: SETTLE_MS, hasFailed: said.hasFailed };
    const first = await settle(settling);
    say(`Staff have sent ${await packOrders(stack)} parcels; waiting for their news …`);
    const then = await settle(settling);
    const settled = { restless: then.restless, redriven: [...first.redriven, ...then.redriven] };
    say("Checking …");
    const evidence = await gatherEvidence({ stack, gateway, queues, said, outcomes: lived.outcomes });
    const checked = [
      ...INVARIANTS.map((invariant) => ({ name: invariant.name, ...invariant.check(evidence) })),
      customersUnderstood(lived.outcomes),
    ];
    return { checked, counts: await countsOf({ lived, settled, evidence, gateway, said }), log: stack.log };
  } finally {
    queues.close();
    await stop();
  }
}

/** The stack ends with us, once, whoever asks first. */
function stopOnSignals(stack: TestStack): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stack.stop());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(2)));
  return stop;
}
