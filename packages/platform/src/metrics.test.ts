import { expect, test } from "vitest";
import { openMetrics, startMetricsServer } from "./metrics.ts";

test("a scraper reads queue messages by queue and outcome, and the process's own figures", async () => {
  const metrics = openMetrics({ service: "workers" });
  metrics.messageDuration.observe({ queue: "notification", outcome: "done" }, 0.02);
  metrics.outboxWaiting.set(3);
  const server = await startMetricsServer(metrics, { port: 0, host: "127.0.0.1" });
  try {
    const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    expect(text).toContain(
      'queue_message_duration_seconds_count{service="workers",queue="notification",outcome="done"} 1',
    );
    expect(text).toContain('outbox_waiting{service="workers"} 3');
    expect(text).toContain("process_resident_memory_bytes");
    expect((await fetch(`http://127.0.0.1:${server.port}/else`)).status).toBe(404);
  } finally {
    await server.stop();
  }
});

test("two processes' worth of metrics in one process do not disturb each other", async () => {
  const [first, second] = [openMetrics({ service: "a" }), openMetrics({ service: "b" })];
  first.rateLimited.inc({ limit: "checkout" });
  expect(await second.registry.metrics()).not.toContain('rate_limited_total{limit="checkout"');
});

test("a taken port is refused", async () => {
  const metrics = openMetrics({ service: "workers" });
  const server = await startMetricsServer(metrics, { port: 0, host: "127.0.0.1" });
  await expect(startMetricsServer(metrics, { port: server.port, host: "127.0.0.1" })).rejects.toThrow("EADDRINUSE");
  await server.stop();
});
