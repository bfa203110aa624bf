import { Worker } from "node:worker_threads";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { openDatabase } from "@cartwright/db/client";
import { pingDatabase } from "@cartwright/db/ping";
import { openPress } from "@cartwright/documents/paper-press";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { openSqs } from "@cartwright/messaging/sqs";
import { findDeadLetterQueues, findQueues, type QueueUrls } from "@cartwright/messaging/topology";
import { smtpMailer } from "@cartwright/notifications/smtp-mailer";
import { orderLinkKey } from "@cartwright/orders/order-link";
import { httpGateway } from "@cartwright/payments/http-gateway";
import type { Dependency } from "@cartwright/platform/health";
import { openLogger } from "@cartwright/platform/logger";
import { type Metrics, openMetrics } from "@cartwright/platform/metrics";
import { openStorage } from "@cartwright/platform/storage";
import { traceOf } from "@cartwright/platform/trace";
import { httpPageCache } from "@cartwright/search/http-page-cache";
import type { World } from "./dispatchers.ts";
import type { WorkersEnv } from "./env.ts";
import { reachHttp, reachMail } from "./reach.ts";

export interface Runtime {
  readonly world: World;
  readonly sqs: SQSClient;
  readonly urls: QueueUrls;
  readonly deadLetterUrls: QueueUrls;
  readonly metrics: Metrics;
  /** Without these no work gets done. Mail, gateway and storefront may be away: their messages wait. */
  readonly dependencies: readonly Dependency[];
  /** Mail, gateway and storefront: who looks at them tells staff, and nothing stops. */
  readonly elsewhere: readonly Dependency[];
  close(): Promise<void>;
}

/** The market whose addresses carry no prefix (the storefront's next.config.ts). */
const DEFAULT_MARKET = "us";

/** Builds the world of a workers process. Refuses when the queues cannot be found. */
export async function openRuntime(env: WorkersEnv): Promise<Runtime> {
  const log = openLogger({ service: "workers", level: env.LOG_LEVEL, version: env.VERSION });
  const { db, close } = openDatabase({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL, name: "workers" });
  const sqs = openSqs({ region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL });
  const press = openPress(() => new Worker(new URL(import.meta.url)));
  const mailer = smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM });
  const storage = openStorage({ bucket: env.S3_BUCKET, region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL });
  const storefront = new URL(env.STOREFRONT_PUBLIC_URL).origin;
  const world: World = {
    db,
    log,
    now: systemClock,
    actor: system("workers"),
    requestId: traceOf(null).requestId,
    gateway: httpGateway({
      url: env.GATEWAY_URL,
      secretKey: env.GATEWAY_SECRET_KEY,
      timeoutMs: env.GATEWAY_TIMEOUT_MS,
    }),
    mailer,
    papers: storage,
    storage,
    printPaper: press.print,
    orderUrl: (order) => {
      const prefix = order.marketCode === DEFAULT_MARKET ? "" : `/${order.marketCode}`;
      return `${storefront}${prefix}/orders/${order.number}?key=${orderLinkKey(env.ORDER_LINK_SECRET, order)}`;
    },
    mediaUrl: (assetId, width) => `${storefront}/media/${assetId}/${width}.webp`,
    accounts: {
      linkSecret: env.IDENTITY_LINK_SECRET,
      home: { customer: storefront, staff: new URL(env.ADMIN_PUBLIC_URL).origin },
    },
    pageCache: httpPageCache({ url: env.STOREFRONT_INTERNAL_URL, secret: env.REVALIDATE_SECRET, now: systemClock }),
  };
  const [urls, deadLetterUrls] = await Promise.all([findQueues(sqs), findDeadLetterQueues(sqs)]);
  const dependencies = [
    { name: "database", check: () => pingDatabase(db) },
    { name: "queues", check: async () => void (await findQueues(sqs)) },
  ];
  const elsewhere = [
    { name: "gateway", check: () => reachHttp(env.GATEWAY_URL) },
    { name: "mail", check: () => reachMail(env.SMTP_URL) },
    { name: "storage", check: () => storage.check() },
    { name: "storefront", check: () => reachHttp(new URL("/api/health/live", env.STOREFRONT_INTERNAL_URL).href) },
  ];
  return {
    world,
    sqs,
    urls,
    deadLetterUrls,
    metrics: openMetrics({ service: "workers" }),
    dependencies,
    elsewhere,
    close: async () => {
      mailer.close();
      await press.close();
      storage.close();
      sqs.destroy();
      await close();
    },
  };
}
