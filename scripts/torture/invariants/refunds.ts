import type { Evidence, Invariant, RefundRow } from "../evidence.ts";
import { differences, sumBy } from "../sums.ts";

const settled = (refunds: readonly RefundRow[]) => refunds.filter(({ state }) => state === "settled");
const amountOf = ({ amount }: { amount: number }) => amount;

/** What is given back was taken before, leaves once, and stands in our ledger as in the gateway's book. */
export const refundInvariants: readonly Invariant[] = [
  {
    name: "no refund is left on its way",
    check: ({ refunds, book }) => ({
      rows: refunds.length + book.length,
      violations: [
        ...refunds
          .filter(({ state }) => state !== "settled" && state !== "failed")
          .map((refund) => `refund ${refund.id} is stuck in ${refund.state}`),
        ...book
          .filter((entry) => entry.refundsPending > 0)
          .map((entry) => `payment ${entry.id} still gives ${entry.refundsPending} back`),
      ],
    }),
  },
  {
    name: "no more is refunded than was captured, by us and by the gateway, and only in its currency",
    check: ({ refunds, attempts, book }) => {
      const given = sumBy(settled(refunds), ({ attemptId }) => attemptId, amountOf);
      const known = new Map(attempts.map((attempt) => [attempt.id, attempt]));
      return {
        rows: attempts.length + book.length,
        violations: [
          ...refunds.flatMap((refund) => {
            const attempt = known.get(refund.attemptId);
            return attempt?.state === "captured" && attempt.currency === refund.currency
              ? []
              : [`refund ${refund.id} is of no captured attempt in ${refund.currency}`];
          }),
          ...attempts
            .filter((attempt) => (given.get(attempt.id) ?? 0) > attempt.amount)
            .map((attempt) => `attempt ${attempt.id}: ${given.get(attempt.id)} given back of ${attempt.amount}`),
          ...book
            .filter((entry) => entry.refunded > entry.captured)
            .map((entry) => `payment ${entry.id}: ${entry.refunded} given back of ${entry.captured}`),
        ],
      };
    },
  },
  {
    name: "each settled refund is in our ledger and in the gateway's book, and nothing else is",
    check: (evidence) => {
      const { refunds, postings, book } = evidence;
      const ofAttempt = sumBy(settled(refunds), ({ attemptId }) => `attempt ${attemptId}`, amountOf);
      const inBook = sumBy(
        book,
        ({ reference }) => `attempt ${reference}`,
        ({ refunded }) => refunded,
      );
      const booked = sumBy(
        postings.filter(({ kind, account }) => kind === "refund" && account === "gateway_receivable"),
        ({ orderId }) => `order ${orderId}`,
        ({ amount }) => -amount,
      );
      return {
        rows: refunds.length + book.length,
        violations: [
          ...differences("refunded", inBook, ofAttempt),
          ...differences("refunded in the ledger", settledPerOrder(evidence), booked),
        ],
      };
    },
  },
];

function settledPerOrder({ refunds, attempts }: Evidence): ReadonlyMap<string, number> {
  const orderOf = new Map(attempts.map((attempt) => [attempt.id, attempt.orderId]));
  return sumBy(settled(refunds), ({ attemptId }) => `order ${orderOf.get(attemptId) ?? "unknown"}`, amountOf);
}
