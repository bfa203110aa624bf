import { Worker } from "node:worker_threads";
import type { AdminWorld } from "@cartwright/api/world";
import { sessionIdIn } from "@cartwright/auth/session-cookie";
import { openDatabase } from "@cartwright/db/client";
import { pingDatabase } from "@cartwright/db/ping";
import { openPress } from "@cartwright/documents/paper-press";
import { systemClock } from "@cartwright/kernel/clock";
import { openQueueDepths } from "@cartwright/messaging/queue-depths";
import { openSqs } from "@cartwright/messaging/sqs";
import type { Dependency } from "@cartwright/platform/health";
import { openLogger } from "@cartwright/platform/logger";
import { type Metrics, openMetrics } from "@cartwright/platform/metrics";
import { openRateLimits } from "@cartwright/platform/rate-limits";
import { openStorage, type Storage } from "@cartwright/platform/storage";
import { adminEnv, adminUrl, sessionCookie } from "./env.ts";

interface Runtime {
  readonly world: AdminWorld;
  readonly metrics: Metrics;
  readonly storage: Storage;
  /** What has to be there for staff to work. */
  readonly dependencies: readonly Dependency[];
}

// The framework bundles the start-up file and each route for themselves: what they share lies on the process, not in a module.
const process = globalThis as { [shared]?: Runtime };
const shared = Symbol.for("cartwright.admin.runtime");

/** What the process has and every request shares: opened once, when the server starts. */
export const runtime = (): Runtime => (process[shared] ??= openRuntime());

export const adminWorld = (): AdminWorld => runtime().world;

function openRuntime(): Runtime {
  const env = adminEnv();
  const metrics = openMetrics({ service: "admin" });
  const { db } = openDatabase({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_ADMIN, name: "admin" });
  const limits = openRateLimits({ redisUrl: env.REDIS_URL });
  const perMinute = (points: number) => ({ points, seconds: 60 });
  const queues = openQueueDepths(openSqs({ region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL }));
  const database = { name: "database", check: () => pingDatabase(db) };
  const storage = openStorage({ bucket: env.S3_BUCKET, region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL });
  const press = openPress(() => new Worker(new URL("./press-thread.ts", import.meta.url)), { atMost: 20 });
  const world: AdminWorld = {
    db,
    log: openLogger({ service: "admin", level: env.LOG_LEVEL, version: env.VERSION }),
    now: systemClock,
    limits: {
      limit: async (name, key, allowance) => {
        const answer = await limits.limit(name, key, allowance);
        if (!answer.allowed) metrics.rateLimited.inc({ limit: name });
        return answer;
      },
    },
    allowances: { signIn: perMinute(env.LIMIT_SIGN_IN_PER_MINUTE), work: perMinute(env.LIMIT_WORK_PER_MINUTE) },
    identity: {
      linkSecret: env.IDENTITY_LINK_SECRET,
      sealingSecret: env.IDENTITY_SEALING_SECRET,
      secondFactor: env.STAFF_SECOND_FACTOR,
    },
    operations: {
      queues,
      dependencies: [database, { name: "queues", check: async () => void (await queues.depths()) }],
    },
    papers: storage,
    printSlips: press.print,
    publicUrl: adminUrl(),
    origins: [adminUrl()],
    secureCookies: sessionCookie().secure,
    sessionIdIn: (cookies) => sessionIdIn(cookies, sessionCookie()),
    observe: ({ path, code, seconds }) => metrics.procedureDuration.observe({ path, code }, seconds),
  };
  return { world, metrics, storage, dependencies: [database] };
}
