import { setTimeout as sleep } from "node:timers/promises";
import { onDatabase, type Sql } from "./database.ts";
import { sendOn, type WaitingLetter, waitingLetters } from "./dead-letters.ts";
import { webhookFates, type GatewayAccess } from "./gateway-book.ts";
import type { Queues } from "./queues.ts";
import { agePayments, expireUnpaidOrders, MOVING_ATTEMPTS, UNANSWERED } from "./time-passes.ts";

export interface Settling {
  readonly databaseUrl: string;
  readonly gateway: GatewayAccess;
  readonly queues: Queues;
  readonly forMs: number;
  /** Whether a worker itself has given this message up, by its log; else it was killed three times with it in hand. */
  readonly hasFailed: (messageId: string) => boolean;
}

export interface Settled {
  /** What still moved when the time was over; empty when everything came to rest. */
  readonly restless: readonly string[];
  /** Messages that only kills had brought into the dead letters, sent on as an operator would. */
  readonly redriven: readonly WaitingLetter[];
}

const STALE_SECONDS = 15;
const QUIET_ROUNDS = 3;

/** Waits, with time passing faster than on the clock, until neither money nor stock nor news can move any more. */
export async function settle(settling: Settling): Promise<Settled> {
  const until = Date.now() + settling.forMs;
  const redriven: WaitingLetter[] = [];
  let restless: string[] = [];
  for (let quiet = 0; quiet < QUIET_ROUNDS && Date.now() < until;) {
    await sleep(1_000);
    restless = await onDatabase(settling.databaseUrl, async (sql) => {
      await expireUnpaidOrders(sql);
      await agePayments(sql, STALE_SECONDS);
      const innocent = (await waitingLetters(sql)).filter(({ messageId }) => !settling.hasFailed(messageId));
      for (const letter of innocent) await sendOn(sql, letter);
      redriven.push(...innocent);
      return [...(await movingRows(sql)), ...(await movingMessages(settling))];
    });
    quiet = restless.length === 0 ? quiet + 1 : 0;
  }
  return { restless, redriven };
}

async function movingRows(sql: Sql): Promise<string[]> {
  const [row] = await sql.rows<Record<string, number>>(`
    select (select count(*) from orders."order" where state in ('pending_payment', 'authorised'))::int as "orders on their way",
      (select count(*) from payments.attempt where state in (${MOVING_ATTEMPTS}) or ${UNANSWERED})::int as "payments on their way",
      (select count(*) from payments.refund where state in ('requested', 'sent'))::int as "refunds on their way",
      (select count(*) from payments.webhook where state = 'received')::int as "webhooks to apply",
      (select count(*) from messaging.outbox where sent_at is null)::int as "messages in the outbox",
      (select count(*) from notifications.delivery where state = 'pending')::int as "mails to send"`);
  return Object.entries(row ?? {}).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}

async function movingMessages({ queues, gateway }: Settling): Promise<string[]> {
  const waiting = (await queues.waiting())
    .filter(({ messages }) => messages > 0)
    .map(({ queue, messages }) => `${messages} messages in ${queue}`);
  const { waiting: webhooks } = await webhookFates(gateway);
  return webhooks > 0 ? [...waiting, `${webhooks} webhooks not delivered`] : waiting;
}
