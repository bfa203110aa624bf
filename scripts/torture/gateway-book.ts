import { z } from "zod";
import type { BookRow } from "./evidence.ts";

const BookPage = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      orderReference: z.string(),
      status: z.string(),
      currency: z.string(),
      amount: z.int(),
      authorised: z.int(),
      captured: z.int(),
      refunded: z.int(),
      refundsPending: z.int(),
      voided: z.int(),
      captures: z.int(),
    }),
  ),
  next: z.int().nullable(),
});

const WebhookPage = z.object({
  events: z.array(z.object({ deliveries: z.array(z.object({ state: z.string(), attempts: z.int() })) })),
  next: z.int().nullable(),
});

export interface GatewayAccess {
  readonly url: string;
  readonly secretKey: string;
}

/** The gateway's own book, every page of it. */
export async function readBook(gateway: GatewayAccess): Promise<BookRow[]> {
  const headers = { authorization: `Bearer ${gateway.secretKey}` };
  return everyPage(async (after) => {
    const page = BookPage.parse(await get(`${gateway.url}/v1/book?limit=1000&after=${after}`, headers));
    return { items: page.entries, next: page.next };
  });
}

export interface WebhookFates {
  readonly events: number;
  /** Never sent: the fault that was asked for. */
  readonly dropped: number;
  readonly duplicated: number;
  /** Not yet delivered. */
  readonly waiting: number;
}

/** What became of the gateway's webhooks. */
export async function webhookFates(gateway: GatewayAccess): Promise<WebhookFates> {
  const events = await everyPage(async (after) => {
    const page = WebhookPage.parse(await get(`${gateway.url}/test/webhooks?limit=1000&after=${after}`, {}));
    return { items: page.events, next: page.next };
  });
  return {
    events: events.length,
    dropped: events.filter(({ deliveries }) => deliveries.length === 0).length,
    duplicated: events.filter(({ deliveries }) => deliveries.length > 1).length,
    waiting: events.filter(({ deliveries }) => deliveries.some(({ state }) => state === "waiting")).length,
  };
}

export interface Faults {
  readonly webhook?: {
    readonly delayMs?: readonly [number, number];
    readonly dropRate?: number;
    readonly duplicateRate?: number;
    readonly shuffle?: boolean;
  };
  readonly api?: {
    readonly latencyMs?: readonly [number, number];
    readonly errorRate?: number;
    readonly dropAnswerRate?: number;
  };
}

/** Makes the gateway unreliable, or, with nothing given, reliable again. */
export async function setFaults(gateway: GatewayAccess, faults: Faults): Promise<void> {
  const response = await fetch(`${gateway.url}/test/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`the gateway took no faults: ${response.status} ${await response.text()}`);
}

async function everyPage<Item>(
  read: (after: number) => Promise<{ items: Item[]; next: number | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { items: Item[]; next: number | null } = await read(after);
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

async function get(url: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
