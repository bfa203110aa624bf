import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof openMetrics>;

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60];

/**
 * Opens this process's metrics, in a registry of its own. Durations are seconds. Labels come from closed lists
 * (routes, procedure paths, queues, codes), never from what a stranger typed, so that their number stays small.
 */
export function openMetrics(options: { readonly service: string }) {
  const registry = new Registry();
  registry.setDefaultLabels({ service: options.service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    httpDuration: new Histogram({
      name: "http_request_duration_seconds",
      help: "HTTP requests",
      labelNames: ["method", "route", "status"],
      buckets: FAST,
      registers,
    }),
    procedureDuration: new Histogram({
      name: "trpc_procedure_duration_seconds",
      help: "tRPC procedures",
      labelNames: ["path", "code"],
      buckets: FAST,
      registers,
    }),
    rateLimited: new Counter({
      name: "rate_limited_total",
      help: "Requests refused by a rate limit",
      labelNames: ["limit"],
      registers,
    }),
    messageDuration: new Histogram({
      name: "queue_message_duration_seconds",
      help: "Queue messages handled",
      labelNames: ["queue", "outcome"],
      buckets: SLOW,
      registers,
    }),
    outboxWaiting: new Gauge({ name: "outbox_waiting", help: "Messages that the relay has not sent yet", registers }),
    outboxOldest: new Gauge({ name: "outbox_oldest_seconds", help: "Age of the oldest unsent message", registers }),
    deadLettersWaiting: new Gauge({
      name: "dead_letters_waiting",
      help: "Messages that were given up and wait for somebody, counted up to 1,000",
      registers,
    }),
    taskDuration: new Histogram({
      name: "scheduled_task_duration_seconds",
      help: "Scheduled tasks",
      labelNames: ["task", "outcome"],
      buckets: SLOW,
      registers,
    }),
  };
}

export interface MetricsServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves GET /metrics for the scraper, on an address of this machine or its task only: it is not meant for the public. */
export async function startMetricsServer(
  metrics: Metrics,
  address: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, address);
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : address.port,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
