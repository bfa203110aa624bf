import type { Gateway } from "../gateway.ts";
import { deliveriesDue, recordAttempt, type Delivery } from "./events.store.ts";
import { signWebhook } from "./sign-webhook.ts";

const AT_ONCE = 16;
const TIMEOUT_MS = 10_000;
const RETRY_SECONDS = [1, 5, 30, 120, 600, 3_600, 10_800, 21_600, 43_200];

/** Milliseconds until the next try after `attempts` failed ones (from 1); the last step repeats until the three days are over. */
export const retryAfterMs = (attempts: number): number =>
  (RETRY_SECONDS[Math.min(attempts, RETRY_SECONDS.length) - 1] ?? 1) * 1_000;

export interface WebhookSender {
  /** Begins to send what is due, at most 16 side by side. Calls `onEnd` whenever one has ended. */
  sendDue(onEnd: () => void): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Sends webhooks and writes down what became of each. A receiver that hangs holds up its own webhook only. */
export function webhookSender(gateway: Gateway, signal: AbortSignal): WebhookSender {
  const underWay = new Map<number, Promise<void>>();
  return {
    sendDue: (onEnd) => {
      const due = deliveriesDue(gateway.book, gateway.now(), AT_ONCE + underWay.size).filter(
        ({ seq }) => !underWay.has(seq),
      );
      for (const delivery of due.slice(0, AT_ONCE - underWay.size)) {
        const ended = () => {
          underWay.delete(delivery.seq);
          onEnd();
        };
        underWay.set(delivery.seq, send(gateway, delivery, signal).finally(ended));
      }
    },
    idle: async () => {
      await Promise.all(underWay.values());
    },
  };
}

/** An answer of 2xx ends it; anything else is tried again with growing pauses. A stop of this process is no attempt. */
async function send(gateway: Gateway, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const result = await post(gateway, delivery.body, signal);
  const delivered = /^2\d\d$/.test(result);
  if (signal.aborted && !delivered) return;
  const now = gateway.now().getTime();
  const next = now + retryAfterMs(delivery.attempts + 1);
  const state = delivered ? "delivered" : next > delivery.givesUpAt ? "given_up" : "waiting";
  recordAttempt(gateway.book, delivery.seq, { result, state, dueAt: delivered ? now : next });
}

async function post({ settings, now }: Gateway, body: string, signal: AbortSignal): Promise<string> {
  if (settings.webhookUrl === undefined) return "no address";
  try {
    const answer = await fetch(settings.webhookUrl, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "user-agent": "test-gateway-webhooks",
        "gateway-signature": signWebhook(body, settings.webhookSecret, now()),
      },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "failed";
  }
}
