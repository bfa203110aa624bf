import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SQSClient } from "@aws-sdk/client-sqs";
import { test as base } from "@cartwright/db/testing";
import { startEmulator } from "@cartwright/local-cloud/emulator";
import { type RunningGateway, startGateway } from "@cartwright/local-cloud/gateway";
import { type RunningMailbox, startMailbox } from "@cartwright/local-cloud/mailbox";
import { freePort } from "@cartwright/local-cloud/ports";
import { createQueues } from "@cartwright/messaging/topology";
import { expect, vi } from "vitest";
import { bundle } from "../../bundle.ts";

export interface Workers {
  readonly child: ChildProcess;
  readonly health: string;
  readonly metrics: string;
  readonly said: () => string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

interface BookEntry {
  readonly orderReference: string;
  readonly captures: number;
  readonly captured: number;
  readonly refunded: number;
  readonly refundsPending: number;
}

/** The running test gateway. */
interface Bank extends Pick<RunningGateway, "url"> {
  /** A token for a card number, as the hosted field would make it. */
  token(cardNumber: string): Promise<string>;
  book(): Promise<readonly BookEntry[]>;
}

/** Inside the repository, as every build is: what the bundle leaves outside, it finds in the node_modules above it. */
const LOCAL = fileURLToPath(new URL("../../../../.local/", import.meta.url));

const GATEWAY_KEY = "demo_gateway".padEnd(40, "x");

type Env = Readonly<Record<string, string>>;

/** `test` with the real bundle as a process, on real database, queues, mailbox and gateway. Each process stops with its test. */
export const test = base.extend<{
  folder: string;
  mailbox: RunningMailbox;
  gateway: Bank;
  env: Env;
  start: (more?: Env) => Promise<Workers>;
}>({
  folder: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, give) => {
      mkdirSync(LOCAL, { recursive: true });
      const folder = mkdtempSync(join(LOCAL, "workers-test-"));
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
  gateway: [
    async ({ folder }, give) => {
      const { url, stop } = await startGateway({
        dataDir: join(folder, "gateway"),
        secretKey: GATEWAY_KEY,
        webhookSecret: "demo_webhooks".padEnd(40, "x"),
        allowedOrigins: ["http://shop.example"],
      });
      await give({ url, token: (cardNumber) => tokenFor(url, cardNumber), book: () => bookOf(url) });
      await stop();
    },
    { scope: "file" },
  ],
  env: [
    async ({ databaseUrl, mailbox, gateway }, give) => {
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
        S3_BUCKET: "cartwright-test",
        STOREFRONT_PUBLIC_URL: "http://shop.example",
        STOREFRONT_INTERNAL_URL: "http://127.0.0.1:1",
        ADMIN_PUBLIC_URL: "http://admin.example",
        IDENTITY_LINK_SECRET: secret("identity-link"),
        REVALIDATE_SECRET: secret("revalidate"),
        ORDER_LINK_SECRET: secret("order-link"),
        GATEWAY_URL: gateway.url,
        GATEWAY_SECRET_KEY: GATEWAY_KEY,
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

/** Resolves when the process says that it is ready. */
export const ready = ({ health, said }: Workers) =>
  vi.waitFor(async () => expect((await fetch(`${health}/ready`)).status, said()).toBe(200), {
    timeout: 60_000,
    interval: 20,
  });

async function tokenFor(url: string, number: string): Promise<string> {
  const body = JSON.stringify({ number, expiry: "12/34", cvc: "123" });
  const answer = await fetch(`${url}/v1/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return ((await answer.json()) as { token: string }).token;
}

async function bookOf(url: string): Promise<readonly BookEntry[]> {
  const answer = await fetch(`${url}/v1/book?limit=1000`, { headers: { authorization: `Bearer ${GATEWAY_KEY}` } });
  return ((await answer.json()) as { entries: BookEntry[] }).entries;
}
