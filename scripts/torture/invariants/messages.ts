import type { Invariant } from "../evidence.ts";
import { repeated } from "../sums.ts";

/** Consumers whose effect is in our database: each event leaves exactly one inbox row of each. */
const CONSUMERS: Readonly<Record<string, readonly string[]>> = {
  "payment.webhook_received": ["apply-webhook"],
  "payment.authorised": ["settle-authorised-payment"],
  "payment.captured": ["confirm-paid-order"],
  "payment.failed": ["note-payment-failure"],
  "payment.capture_refused": ["retry-refused-capture"],
  "order.paid": ["assign-paid-order", "invoice-paid-order"],
  "payment.refunded": ["note-settled-refund", "credit-settled-refund"],
};

/** What was committed took effect once; nothing waits, nothing was given up. */
export const messageInvariants: readonly Invariant[] = [
  {
    name: "the outbox is drained",
    check: ({ outbox }) => ({
      rows: outbox.length,
      violations: outbox
        .filter((row) => !row.sent)
        .map((row) => `${row.type} ${row.eventId} was never sent to ${row.queue}`),
    }),
  },
  {
    name: "the queues are empty",
    check: ({ queued }) => ({
      rows: queued.length,
      violations: queued.filter((row) => row.messages > 0).map((row) => `${row.messages} messages in ${row.queue}`),
    }),
  },
  {
    name: "every event took effect in our database exactly once",
    check: ({ outbox, inbox }) => {
      const done = new Set(inbox.map((row) => `${row.consumer} ${row.eventId}`));
      const known = new Set(outbox.map((row) => row.eventId));
      const missed = outbox.flatMap((row) =>
        (CONSUMERS[row.type] ?? [])
          .filter((consumer) => !done.has(`${consumer} ${row.eventId}`))
          .map((consumer) => `${row.type} ${row.eventId} never reached ${consumer}`),
      );
      return {
        rows: inbox.length,
        violations: [
          ...new Set(missed),
          ...inbox
            .filter((row) => !known.has(row.eventId))
            .map((row) => `${row.consumer} handled ${row.eventId}, which nobody published`),
          ...repeated(inbox, (row) => `${row.consumer} ${row.eventId}`).map((row) => `${row} twice`),
        ],
      };
    },
  },
  {
    name: "no message was given up: nothing waits among the dead letters",
    check: ({ deadLetters, outbox }) => ({
      rows: outbox.length,
      violations: deadLetters.map(
        (letter) => `${letter.type} ${letter.eventId} waits among the dead letters of ${letter.queue}`,
      ),
    }),
  },
  {
    name: "every webhook that was taken in is done with and was understood",
    check: ({ webhooks }) => ({
      rows: webhooks.length,
      violations: webhooks
        .filter(({ state }) => state !== "applied" && state !== "ignored")
        .map((row) => `webhook ${row.eventId} (${row.type}) is ${row.state}: ${row.note ?? "no note"}`),
    }),
  },
];
