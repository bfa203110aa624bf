import type { BookRow, Evidence, Invariant } from "../evidence.ts";
import { differences, sumBy } from "../sums.ts";

const ENDED = new Set(["paid", "cancelled", "expired"]);
const MOVING = new Set([
  "requested",
  "authorising",
  "needs_action",
  "authorised",
  "capturing",
  "capture_failed",
  "voiding",
]);
const kept = (entry: BookRow) => entry.captured - entry.refunded;

/** Nobody pays twice or too much, nothing stays held, and three books agree: our attempts, our ledger, the gateway's. */
export const moneyInvariants: readonly Invariant[] = [
  {
    name: "no order is charged more than its total, or twice",
    check: ({ orders, book }) => {
      const captured = sumBy(
        book,
        (entry) => entry.orderReference,
        (entry) => entry.captured,
      );
      const captures = sumBy(
        book,
        (entry) => entry.orderReference,
        (entry) => entry.captures,
      );
      const totals = new Map(orders.map((order) => [order.id, order.total]));
      return {
        rows: book.length,
        violations: [
          ...[...captures]
            .filter(([, count]) => count > 1)
            .map(([id, count]) => `order ${id} was charged ${count} times`),
          ...[...captured]
            .filter(([id, amount]) => amount > (totals.get(id) ?? 0))
            .map(([id, amount]) => `order ${id} was charged ${amount} of ${totals.get(id) ?? 0}`),
        ],
      };
    },
  },
  {
    name: "an order is paid if and only if one attempt was captured, for all of it",
    check: ({ orders, attempts }) => {
      const captured = attempts.filter((attempt) => attempt.state === "captured");
      const count = sumBy(
        captured,
        (attempt) => attempt.orderId,
        () => 1,
      );
      const amount = sumBy(
        captured,
        (attempt) => attempt.orderId,
        (attempt) => attempt.amount,
      );
      const violations = orders.flatMap((order) => {
        const should = order.state === "paid" ? 1 : 0;
        if ((count.get(order.id) ?? 0) !== should)
          return [`order ${order.number} is ${order.state} with ${count.get(order.id) ?? 0} captured attempts`];
        return should === 1 && amount.get(order.id) !== order.total
          ? [`order ${order.number}: ${amount.get(order.id)} captured of ${order.total}`]
          : [];
      });
      return { rows: attempts.length, violations };
    },
  },
  {
    name: "each attempt is one payment in the gateway's book, to the minor unit",
    check: ({ attempts, book }) => {
      const payments = new Map(book.map((entry) => [entry.id, entry]));
      const known = new Map(attempts.map((attempt) => [attempt.id, attempt]));
      const perAttempt = sumBy(
        book,
        (entry) => entry.reference,
        () => 1,
      );
      return {
        rows: attempts.length + book.length,
        violations: [
          ...[...perAttempt]
            .filter(([, count]) => count > 1)
            .map(([id, count]) => `attempt ${id} became ${count} payments`),
          ...book
            .filter((entry) => !known.has(entry.reference))
            .map((entry) => `payment ${entry.id} belongs to no attempt of ours`),
          ...attempts.flatMap((attempt) => {
            if (attempt.gatewayReference === null) return [];
            const payment = payments.get(attempt.gatewayReference);
            if (payment === undefined) return [`attempt ${attempt.id} names a payment that the gateway does not know`];
            return payment.amount === attempt.amount &&
              payment.currency === attempt.currency &&
              payment.orderReference === attempt.orderId
              ? []
              : [
                  `attempt ${attempt.id} is ${attempt.amount} ${attempt.currency}, its payment ${payment.amount} ${payment.currency}`,
                ];
          }),
        ],
      };
    },
  },
  {
    name: "no attempt is left on its way",
    check: ({ attempts }) => ({
      rows: attempts.length,
      violations: attempts
        .filter((attempt) => MOVING.has(attempt.state))
        .map((attempt) => `attempt ${attempt.id} is stuck in ${attempt.state}`),
    }),
  },
  {
    name: "every entry of our ledger balances, and so does the whole",
    check: ({ postings }) => {
      const perEntry = sumBy(
        postings,
        (posting) => `entry ${posting.journalId}, ${posting.currency}`,
        (posting) => posting.amount,
      );
      return { rows: postings.length, violations: differences("balance", new Map(), perEntry) };
    },
  },
  {
    name: "our ledger says what the gateway's book says, per order and in sum",
    check: ({ postings, book }) => {
      const receivable = postings.filter((posting) => posting.account === "gateway_receivable");
      const perOrder = sumBy(
        receivable,
        (posting) => `order ${posting.orderId}, ${posting.currency}`,
        (posting) => posting.amount,
      );
      const inBook = sumBy(book, (entry) => `order ${entry.orderReference}, ${entry.currency}`, kept);
      const perCurrency = sumBy(
        receivable,
        (posting) => `all ${posting.currency}`,
        (posting) => posting.amount,
      );
      return {
        rows: receivable.length + book.length,
        violations: [
          ...differences("the ledger", inBook, perOrder),
          ...differences(
            "the ledger",
            sumBy(book, (entry) => `all ${entry.currency}`, kept),
            perCurrency,
          ),
        ],
      };
    },
  },
  {
    name: "the gateway holds no money for an order that has ended, and keeps none of one that is not paid",
    check: ({ orders, book }) => {
      const states = new Map(orders.map((order) => [order.id, order.state]));
      const violations = book.flatMap((entry) => {
        const state = states.get(entry.orderReference) ?? "unknown";
        const held = entry.authorised - entry.captured - entry.voided;
        return [
          ...(held > 0 && (ENDED.has(state) || state === "unknown")
            ? [`payment ${entry.id} still holds ${held} for order ${entry.orderReference} (${state})`]
            : []),
          ...(kept(entry) > 0 && state !== "paid"
            ? [`payment ${entry.id} keeps ${kept(entry)} for order ${entry.orderReference} (${state})`]
            : []),
        ];
      });
      return { rows: book.length, violations };
    },
  },
];

/** Amounts per currency that the gateway has taken and kept, for the report. */
export const takenPerCurrency = ({ book }: Evidence): ReadonlyMap<string, number> =>
  sumBy(book, (entry) => entry.currency, kept);
