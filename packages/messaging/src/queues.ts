/** Every queue of the platform with its numbers; the local topology, the workers and the cloud's stack read this one list. */
export interface Queue {
  readonly name: string;
  readonly fifo: boolean;
  /** Seconds a received message stays hidden; a heartbeat extends it while the work goes on. */
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly deadLetter: { readonly name: string; readonly maxReceives: number; readonly retentionSeconds: number };
}

const DAY_SECONDS = 86_400;

function queue(base: string, fifo = false): Queue {
  const suffix = fifo ? ".fifo" : "";
  return {
    name: `${base}${suffix}`,
    fifo,
    visibilitySeconds: 30,
    retentionSeconds: 4 * DAY_SECONDS,
    deadLetter: { name: `${base}-dlq${suffix}`, maxReceives: 3, retentionSeconds: 14 * DAY_SECONDS },
  };
}

export const QUEUES = {
  "order-processing": queue("order-processing"),
  "payment-processing": queue("payment-processing", true),
  notification: queue("notification"),
  "catalog-changes": queue("catalog-changes"),
  media: queue("media"),
  // What staff read later: figures, customers' records, papers. It never stands in the way of an order.
  "back-office": queue("back-office"),
} as const;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** Longer than any message can live in a queue and its dead letters together: 4 + 14 days. */
export const INBOX_DAYS = 18;
