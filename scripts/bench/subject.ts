import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runningConsole } from "@cartwright/local-cloud/run-record";
import { z } from "zod";
import type { Shop } from "../shopper/shop-client.ts";
import { machine } from "../env.ts";
import { LOCAL, runRecordOf } from "../places.ts";
import { demoSecrets } from "../secrets.ts";
import { partsOf, type PartPlan, type Plan } from "../parts.ts";
import { ownerDatabaseUrl, stackEnv } from "../stack-env.ts";
import { startTestStack } from "../test-stack.ts";

/** The stack under measurement. */
export interface Subject {
  readonly shop: Shop;
  readonly databaseUrl: string;
  readonly gatewayKey: string;
  readonly processes: readonly Process[];
  /** How its storefront was started, to start another like it. */
  readonly storefrontPlan: PartPlan;
  /** In words, for the report. */
  readonly kind: string;
  /** Ends what the bench has started, and nothing else. */
  done(): Promise<void>;
}

export interface Process {
  readonly name: string;
  readonly pid: number;
}

/** Hundreds of buyers share this machine's one address. */
const LIMITS = {
  LIMIT_BROWSE_PER_MINUTE: "100000000",
  LIMIT_CART_PER_MINUTE: "100000000",
  LIMIT_CHECKOUT_PER_MINUTE: "100000000",
};
export const RAISED_LIMITS = Object.keys(LIMITS);

const Record = z.object({ parts: z.array(z.object({ name: z.string(), pid: z.int() })) });

/** The running stack of this checkout, or, when none runs, one of our own with raised limits. */
export async function findSubject(say: (text: string) => void): Promise<Subject> {
  const record = runRecordOf(LOCAL);
  if (runningConsole(record) !== undefined) {
    say(
      "Measuring the running stack. If it was started without the raised limits, answers of 429 will show as errors.",
    );
    const { ports, base } = machine();
    const secrets = demoSecrets(join(LOCAL, "demo-secrets.json"));
    const env = { ...base, ...stackEnv(ports, secrets) };
    const { parts } = Record.parse(JSON.parse(readFileSync(record, "utf8")));
    return {
      ...accessTo(env, ownerDatabaseUrl(ports, secrets)),
      processes: parts,
      storefrontPlan: storefrontOf({ ports, env, dataDir: LOCAL }),
      kind: "the running stack (`npm start`)",
      done: () => Promise.resolve(),
    };
  }
  say("No stack runs here: starting one for the bench …");
  const stack = await startTestStack({ name: "bench", env: { ...LIMITS, LOG_LEVEL: "warn" }, postgresSettings: {} });
  const processes = stack.parts.flatMap(({ name, pid }) => (pid === undefined ? [] : [{ name, pid }]));
  return {
    ...accessTo(stack.env, stack.databaseUrl),
    processes,
    storefrontPlan: storefrontOf(stack),
    kind: "a stack of its own, one process with all worker roles, PostgreSQL with durable commits",
    done: () => stack.stop(),
  };
}

function storefrontOf(stack: Pick<Plan, "ports" | "env" | "dataDir">): PartPlan {
  const { ports, env, dataDir } = stack;
  const plan = partsOf({ ports, env, dataDir, workers: [], mode: "production" }).find(
    ({ name }) => name === "storefront",
  );
  if (plan === undefined) throw new RangeError("a stack without a storefront");
  return plan;
}

function accessTo(
  env: Readonly<{ [name: string]: string }>,
  databaseUrl: string,
): Pick<Subject, "shop" | "databaseUrl" | "gatewayKey"> {
  return {
    shop: { storefront: env["STOREFRONT_PUBLIC_URL"]!, gateway: env["GATEWAY_URL"]! },
    databaseUrl,
    gatewayKey: env["GATEWAY_SECRET_KEY"]!,
  };
}

/** The pid of a part; refuses a part that this stack has not. */
export function pidOf(subject: Subject, name: string): number {
  const found = subject.processes.find((process) => process.name === name);
  if (found === undefined) throw new RangeError(`this stack has no ${name}`);
  return found.pid;
}

/** Those who take messages: one process with all roles, or several. */
export const workersOf = (subject: Subject): readonly Process[] =>
  subject.processes.filter(({ name }) => /^(workers|relay|orders|payments)/.test(name));
