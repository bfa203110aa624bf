import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { startEmulator } from "@cartwright/local-cloud/emulator";
import { type RunningMailbox, startMailbox } from "@cartwright/local-cloud/mailbox";
import { freePort } from "@cartwright/local-cloud/ports";
import { publish } from "@cartwright/messaging/publish";
import { createQueues } from "@cartwright/messaging/topology";
import { aPlacedOrder } from "@cartwright/notifications/testing";
import { orderNotFulfillable } from "@cartwright/orders/contract";
import { expect, vi } from "vitest";
import { bundle } from "../bundle.ts";

interface Workers {
  readonly child: ChildProcess;
  readonly health: string;
  readonly metrics: string;
  readonly said: () => string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

type Env = Readonly<Record<string, string>>;

const test = base.extend<{
  folder: string;
  mailbox: RunningMailbox;
  env: Env;
  start: (more?: Env) => Promise<Workers>;
}>({
  folder: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, give) => {
      const folder = mkdtempSync(join(tmpdir(), "workers-"));
      await bundle(join(folder, "main.js"));
      await give(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: "file" },
  ],
  mailbox: [
    async ({ folder }, give) => {
      const mailbox = await startMailbox({ dataDir: join(folder, "mailbox"), testControls: true });
      await give(mailbox);
      await mailbox.stop();
    },
    { scope: "file" },
  ],
  env: [
    async ({ databaseUrl, mailbox }, give) => {
      const emulator = await startEmulator();
      const credentials = { accessKeyId: "local", secretAccessKey: "local" };
      const sqs = new SQSClient({ region: "us-east-1", endpoint: emulator.url, credentials });
      await createQueues(sqs);
      const secret = (name: string) => `demo_${name}`.padEnd(40, "x");
      await give({
        DEPLOYMENT: "demo",
        DATABASE_URL: databaseUrl,
        AWS_ENDPOINT_URL: emulator.url,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        STOREFRONT_PUBLIC_URL: "http://shop.example",
        STOREFRONT_INTERNAL_URL: "http://127.0.0.1:1",
        REVALIDATE_SECRET: secret("revalidate"),
        ORDER_LINK_SECRET: secret("order-link"),
        GATEWAY_URL: "http://127.0.0.1:1",
        GATEWAY_SECRET_KEY: secret("gateway"),
        SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
      });
      sqs.destroy();
      await emulator.stop();
    },
    { scope: "file" },
  ],
  start: async ({ folder, env }, give) => {
    const started: Workers[] = [];
    await give(async (more = {}) => {
      const [health, metrics] = [await freePort(), await freePort()];
      const child = spawn(process.execPath, ["--enable-source-maps", join(folder, "main.js")], {
        env: { ...env, WORKERS_PORT: String(health), METRICS_PORT: String(metrics), ...more },
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (bytes: Buffer) => (output += bytes.toString()));
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      const workers = {
        child,
        health: `http://127.0.0.1:${health}`,
        metrics: `http://127.0.0.1:${metrics}/metrics`,
        said: () => output,
        ended,
      };
      started.push(workers);
      return workers;
    });
    for (const { child, ended } of started) {
      child.kill("SIGTERM");
      await ended;
    }
  },
});

const ready = ({ health, said }: Workers) =>
  vi.waitFor(async () => expect((await fetch(`${health}/ready`)).status, said()).toBe(200), {
    timeout: 15_000,
    interval: 20,
  });

/** Orders whose customers shall hear something, each at an address of its own. */
async function newsFor(ctx: RootCtx, count: number): Promise<readonly string[]> {
  const orders: { id: string; email: string }[] = [];
  for (let n = 0; n < count; n += 1) orders.push(await aPlacedOrder(ctx));
  await inTransaction(ctx, (ctx) =>
    publish(ctx, ...orders.map((order) => orderNotFulfillable({ orderId: order.id as Id<"Order"> }))),
  );
  return orders.map((order) => order.email);
}

async function mailsFor(mailbox: RunningMailbox, emails: readonly string[]) {
  const all = (await (await fetch(`${mailbox.url}/api/messages?limit=1000`)).json()) as {
    to: string[];
    messageId: string;
    text: string;
  }[];
  return all.filter((mail) => emails.includes(mail.to[0]!));
}

test("the bundle starts, takes an event from outbox to mail, counts it, and stops in order", async ({
  ctx,
  mailbox,
  start,
}) => {
  const begun = performance.now();
  const workers = await start();
  await ready(workers);
  expect(performance.now() - begun).toBeLessThan(5_000);
  const emails = await newsFor(ctx, 1);
  await vi.waitFor(async () => expect(await mailsFor(mailbox, emails)).toHaveLength(1), { timeout: 10_000 });
  const [mail] = await mailsFor(mailbox, emails);
  expect(mail!.text).toMatch(/http:\/\/shop\.example\/eu\/orders\/\d+\?key=[\w-]{43}/);
  const counted = /queue_message_duration_seconds_count\{[^}]*queue="notification",outcome="done"\} 1/;
  await vi.waitFor(async () => expect(counted.test(await (await fetch(workers.metrics)).text())).toBe(true), {
    timeout: 5_000,
  });
  workers.child.kill("SIGTERM");
  expect(await workers.ended).toBe(0);
  expect(workers.said()).toContain("workers have stopped");
  expect(workers.said()).not.toContain('"level":50');
});

test("SIGTERM with messages in hand loses none and sends none to the dead letters", async ({ ctx, mailbox, start }) => {
  const first = await start({ WORKER_ROLES: "relay,notifications" });
  await ready(first);
  const emails = await newsFor(ctx, 60);
  await vi.waitFor(async () => expect((await mailsFor(mailbox, emails)).length).toBeGreaterThan(0), {
    timeout: 10_000,
    interval: 5,
  });
  const begun = performance.now();
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(25_000);
  await start();
  await vi.waitFor(
    async () => expect(new Set((await mailsFor(mailbox, emails)).map((mail) => mail.to[0])).size).toBe(60),
    { timeout: 20_000 },
  );
  const mails = await mailsFor(mailbox, emails);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(60);
  expect(mails).toHaveLength(60);
});

test("while the mail server is away the mails wait, then go out", async ({ ctx, mailbox, start }) => {
  await fetch(`${mailbox.url}/test/refuse`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"count":1}',
  });
  const workers = await start();
  const emails = await newsFor(ctx, 1);
  await vi.waitFor(async () => expect(await mailsFor(mailbox, emails)).toHaveLength(1), { timeout: 20_000 });
  expect(workers.said()).toContain("message rests");
});

test("without its environment it does not start, names what is missing, and exits with 1", async ({ start }) => {
  const workers = await start({ DATABASE_URL: "", ORDER_LINK_SECRET: "short" });
  expect(await workers.ended).toBe(1);
  expect(workers.said()).toContain("DATABASE_URL");
  expect(workers.said()).toContain("ORDER_LINK_SECRET");
});

test("demo secrets, an address that nobody owns and the test gateway are refused outside the demo", async ({
  start,
}) => {
  const workers = await start({ DEPLOYMENT: "aws" });
  expect(await workers.ended).toBe(1);
  for (const name of ["ORDER_LINK_SECRET", "MAIL_FROM", "GATEWAY_URL"]) expect(workers.said()).toContain(name);
});

test("a taken port is a clear error", async ({ start }) => {
  const first = await start();
  await ready(first);
  const second = await start({ WORKERS_PORT: new URL(first.health).port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain("EADDRINUSE");
});
