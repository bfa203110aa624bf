import type { WorkerProcess } from "../parts.ts";
import { startTestStack, type TestStack } from "../test-stack.ts";
import type { Options } from "./options.ts";
import { plantInWorkers } from "./planted/plant-in-workers.ts";
import type { Said } from "./said.ts";

const REST = "orders,notifications,catalog,media,back-office,sweeper";

const WORKERS: readonly WorkerProcess[] = [
  ...[1, 2, 3].map((number) => ({ name: `relay-${number}`, roles: "relay" })),
  ...[1, 2, 3].map((number) => ({ name: `payments-${number}`, roles: "payments" })),
  ...[1, 2].map((number) => ({ name: `orders-${number}`, roles: REST })),
];

/** Many customers share this machine's one address, and minutes are too long to wait for a sweeper. */
const ENV = {
  LIMIT_BROWSE_PER_MINUTE: "1000000",
  LIMIT_CART_PER_MINUTE: "1000000",
  LIMIT_CHECKOUT_PER_MINUTE: "1000000",
  SWEEP_EXPIRED_MS: "1000",
  SWEEP_STUCK_MS: "2000",
  SWEEP_DEAD_LETTERS_MS: "1000",
  GATEWAY_TIMEOUT_MS: "3000",
};

/** What is written must survive kill -9 of the server, though not a power cut. */
const DURABLE = { fsync: "off", synchronous_commit: "on" };

/** A stack of its own: three relays, three payment workers, two for the rest, one storefront. Nothing is started again by itself. */
export function startTortureStack(options: Options, said: Said): Promise<TestStack> {
  return startTestStack({
    name: "torture",
    workers: WORKERS,
    env: ENV,
    autoRestart: false,
    postgresSettings: DURABLE,
    onLine: (part, text) => said.hear(part, text),
    ...(options.plant === undefined ? {} : { changeBuilds: plantInWorkers }),
  });
}
