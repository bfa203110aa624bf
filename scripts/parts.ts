import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProcessPlan } from "@cartwright/local-cloud/launch-process";
import type { StopPhase } from "@cartwright/local-cloud/part";
import { ROOT } from "./places.ts";
import type { Ports } from "./ports.ts";

export interface WorkerProcess {
  readonly name: string;
  /** For WORKER_ROLES; all of them when left out. */
  readonly roles?: string;
}

export interface PartPlan extends ProcessPlan {
  readonly stopPhase: StopPhase;
  /** Parts of one stage come up together, stage after stage; the database comes up with the first. */
  readonly stage: "cloud" | "apps" | "last";
}

export interface Plan {
  readonly ports: Ports;
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly workers: readonly WorkerProcess[];
  readonly secondAdminPort?: number;
  /** Production builds to serve, or hot reload. */
  readonly mode: "production" | "development";
}

/** The whole stack beside PostgreSQL: every process with its command, environment, health check and patience. */
export function partsOf(plan: Plan): readonly PartPlan[] {
  const { ports, dataDir } = plan;
  return [
    cloud(plan, "emulator", ports.emulator, {
      EMULATOR_PORT: ports.emulator,
      EMULATOR_DATA_DIR: join(dataDir, "emulator"),
    }),
    cloud(plan, "mailbox", ports.mailbox, {
      MAILBOX_PORT: ports.mailbox,
      MAILBOX_SMTP_PORT: ports.smtp,
      MAILBOX_DATA_DIR: join(dataDir, "mailbox"),
    }),
    cloud(plan, "gateway", ports.gateway, { GATEWAY_PORT: ports.gateway, GATEWAY_DATA_DIR: join(dataDir, "gateway") }),
    ...plan.workers.map((worker, index) => workerPart(plan, worker, index)),
    webPart(plan, "storefront", ports.storefront, ports.metrics),
    webPart(plan, "admin", ports.admin, ports.metrics + 1),
    ...(plan.secondAdminPort === undefined
      ? []
      : [{ ...webPart(plan, "admin", plan.secondAdminPort, ports.metrics + 19), name: "admin-2" }]),
  ];
}

const ALSO_ON_IPV6 = fileURLToPath(new URL("../packages/local-cloud/src/ports/also-on-ipv6.ts", import.meta.url));

function cloud(plan: Plan, name: string, port: number, own: Readonly<Record<string, string | number>>): PartPlan {
  return {
    name,
    command: process.execPath,
    args: ["--import", ALSO_ON_IPV6, join(ROOT, "packages/local-cloud/src", name, "main.ts")],
    cwd: ROOT,
    env: { ...plan.env, ...texts(own) },
    healthUrl: `http://127.0.0.1:${port}/health`,
    startTimeoutMs: 30_000,
    stopTimeoutMs: 5_000,
    stopPhase: "cloud",
    stage: "cloud",
  };
}

/** Workers drain for up to 25 seconds; one second more for them to say so. */
const DRAIN_MS = 26_000;

function workerPart(plan: Plan, worker: WorkerProcess, index: number): PartPlan {
  const port = plan.ports.workers + index;
  const main =
    plan.mode === "production" ? [join(plan.dataDir, "apps/workers/main.js")] : [join(ROOT, "scripts/dev-workers.ts")];
  return {
    name: worker.name,
    command: process.execPath,
    args: ["--enable-source-maps", ...main],
    cwd: ROOT,
    env: {
      ...plan.env,
      NODE_ENV: plan.mode,
      WORKERS_PORT: String(port),
      METRICS_PORT: String(plan.ports.metrics + 2 + index),
      ...(worker.roles === undefined ? {} : { WORKER_ROLES: worker.roles }),
    },
    healthUrl: `http://127.0.0.1:${port}/ready`,
    startTimeoutMs: 60_000,
    stopTimeoutMs: DRAIN_MS,
    stopPhase: "workers",
    // Hot reload takes its time over the first page, and the workers would call a storefront that cannot answer yet.
    stage: plan.mode === "production" ? "apps" : "last",
  };
}

function webPart(plan: Plan, name: "storefront" | "admin", port: number, metrics: number): PartPlan {
  const production = plan.mode === "production";
  return {
    name,
    command: process.execPath,
    args: production
      ? ["--enable-source-maps", "--import", ALSO_ON_IPV6, join(plan.dataDir, "apps", name, "apps", name, "server.js")]
      : [join(ROOT, "node_modules/next/dist/bin/next"), "dev", "--hostname", "127.0.0.1", "--port", String(port)],
    cwd: production ? plan.dataDir : join(ROOT, "apps", name),
    env: { ...plan.env, NODE_ENV: plan.mode, PORT: String(port), HOSTNAME: "127.0.0.1", METRICS_PORT: String(metrics) },
    healthUrl: `http://127.0.0.1:${port}/api/health/ready`,
    startTimeoutMs: production ? 60_000 : 180_000,
    stopTimeoutMs: 10_000,
    stopPhase: "web",
    stage: "apps",
  };
}

const texts = (values: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
