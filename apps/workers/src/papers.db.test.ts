import { createHash } from "node:crypto";
import { aPaidOrder } from "@cartwright/documents/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { publish } from "@cartwright/messaging/publish";
import { orderPaid } from "@cartwright/orders/contract";
import { openStorage } from "@cartwright/platform/storage";
import { expect, vi } from "vitest";
import { ready, test } from "./testing/workers-test.ts";

// A whole process starts and stops here, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 180_000 });

test("the bundle prints an invoice in its thread", async ({ ctx, env, start }) => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", env["AWS_ACCESS_KEY_ID"]);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", env["AWS_SECRET_ACCESS_KEY"]);
  const bucket = { bucket: env["S3_BUCKET"]!, region: "us-east-1", endpoint: env["AWS_ENDPOINT_URL"] };
  const storage = openStorage(bucket);
  await storage.ensureBucket();
  const order = await aPaidOrder(ctx);
  await inTransaction(ctx, (ctx) => publish(ctx, orderPaid({ orderId: order.id })));
  const workers = await start({ WORKER_ROLES: "relay,back-office" });
  await ready(workers);

  const printed = () =>
    ctx.db.rendering
      .findFirstOrThrow()
      .catch((error: unknown) => Promise.reject(new Error(workers.said(), { cause: error })));
  const rendering = await vi.waitFor(printed, { timeout: 90_000, interval: 200 });
  const stored = await storage.get(`documents/${rendering.documentId}.pdf`);
  const pdf = Buffer.from(await new Response(stored!.body).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(createHash("sha256").update(pdf).digest()).toEqual(Buffer.from(rendering.sha256));
  // It goes when it is told to, idle press or not.
  workers.child.kill("SIGTERM");
  expect(await workers.ended, workers.said()).toBe(0);
  storage.close();
});
