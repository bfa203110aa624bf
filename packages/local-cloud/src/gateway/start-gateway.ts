import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../ports/free-port.ts";
import { requireFreePort } from "../ports/require-free-port.ts";
import { openBook } from "./book/open-book.ts";
import type { Gateway } from "./gateway.ts";
import { answerRequest } from "./http/answer-request.ts";
import { purgeKeys, releaseAllKeys } from "./http/idempotency.store.ts";
import { settleRefunds } from "./payments/settle-refunds.ts";
import { purgeTokens } from "./tokens/tokens.store.ts";
import { listen } from "../web/listen.ts";
import { webhookSender } from "./webhooks/send-webhooks.ts";

export interface GatewayOptions {
  /** A free port when left out. */
  readonly port?: number;
  readonly dataDir: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Left out: events are written down and never sent. */
  readonly webhookUrl?: string | undefined;
  /** How browsers reach it; `http://127.0.0.1:<port>` when left out. */
  readonly publicUrl?: string;
  readonly allowedOrigins: readonly string[];
  readonly testControls?: boolean;
  readonly refundSettlesMs?: number;
  readonly now?: () => Date;
  readonly random?: () => number;
}

export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  /** Answers what is in hand (at most 5 seconds), sends nothing more and closes the book. */
  stop(): Promise<void>;
}

/** Starts the test gateway in this process, on the loopback only. Refuses a taken port. GET /health answers 200. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const port = options.port ?? (await freePort());
  await requireFreePort(port, "the test payment gateway", "GATEWAY_PORT");
  const url = `http://127.0.0.1:${port}`;
  const sender = wakeable();
  const gateway: Gateway = {
    settings: {
      secretKey: options.secretKey,
      webhookSecret: options.webhookSecret,
      webhookUrl: options.webhookUrl,
      publicUrl: options.publicUrl ?? url,
      allowedOrigins: options.allowedOrigins,
      testControls: options.testControls ?? false,
      refundSettlesMs: options.refundSettlesMs ?? 1_000,
    },
    book: openBook(options.dataDir),
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
    wakeSender: sender.wake,
  };
  releaseAllKeys(gateway.book);
  purgeKeys(gateway.book, gateway.now());
  purgeTokens(gateway.book, gateway.now());
  const server = await listen(port, (request, response) => answerRequest(gateway, request, response));
  const stopping = new AbortController();
  const background = workInBackground(gateway, sender.woken, stopping.signal);
  return {
    url,
    port,
    stop: async () => {
      stopping.abort();
      sender.wake();
      await Promise.all([server.close(), background]);
      gateway.book.close();
    },
  };
}

const POLL_MS = 250;

/** Webhooks and refunds: looks at the book four times a second, and at once when something was written. */
async function workInBackground(gateway: Gateway, woken: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const webhooks = webhookSender(gateway, signal);
  while (!signal.aborted) {
    settleRefunds(gateway);
    webhooks.sendDue(gateway.wakeSender);
    await Promise.race([woken(), sleep(POLL_MS, undefined, { ref: false })]);
  }
  await webhooks.idle();
}

function wakeable(): { wake: () => void; woken: () => Promise<void> } {
  let next = Promise.withResolvers<void>();
  return {
    wake: () => {
      next.resolve();
      next = Promise.withResolvers<void>();
    },
    woken: () => next.promise,
  };
}
