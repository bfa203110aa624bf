import type { Evidence, Invariant, PaperRow } from "../evidence.ts";
import { differences, sumBy } from "../sums.ts";

const of = (papers: readonly PaperRow[], kind: string) => papers.filter((paper) => paper.kind === kind);
const totalOf = ({ total }: { total: number }) => total;

/** Papers have numbers without gaps, and say what was paid and given back, once each. */
export const paperInvariants: readonly Invariant[] = [
  {
    name: "every order that was paid has exactly one invoice, over its total, and no other has any",
    check: (evidence) => {
      const invoices = of(evidence.papers, "invoice");
      const paid = paidOrders(evidence);
      const times = sumBy(
        invoices,
        ({ orderId }) => orderId,
        () => 1,
      );
      return {
        rows: paid.length + invoices.length,
        violations: [
          ...[...times].filter(([, count]) => count > 1).map(([id, count]) => `order ${id} has ${count} invoices`),
          ...differences(
            "invoiced",
            sumBy(paid, ({ id }) => `order ${id}`, totalOf),
            sumBy(invoices, ({ orderId }) => `order ${orderId}`, totalOf),
          ),
        ],
      };
    },
  },
  {
    name: "the numbers of each series run from 1 without gap or double",
    check: ({ papers }) => ({
      rows: papers.length,
      violations: [...Map.groupBy(papers, ({ kind, year }) => `${kind} ${year}`)].flatMap(([series, some]) => {
        const ordinals = some.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b);
        const wrong = ordinals.findIndex((ordinal, index) => ordinal !== index + 1);
        return wrong === -1 ? [] : [`${series}: ${ordinals[wrong]} stands where ${wrong + 1} should`];
      }),
    }),
  },
  {
    name: "each settled refund has its credit note, over its amount, and nothing else has one",
    check: ({ papers, refunds }) => {
      const notes = of(papers, "credit_note");
      const settled = refunds.filter(({ state }) => state === "settled");
      return {
        rows: notes.length + settled.length,
        violations: differences(
          "credited",
          sumBy(
            settled,
            ({ id }) => `refund ${id}`,
            ({ amount }) => amount,
          ),
          sumBy(notes, ({ refundId }) => `refund ${refundId ?? "unknown"}`, totalOf),
        ),
      };
    },
  },
  {
    name: "every paper is printed, its net and tax are its total, and no credit takes back tax that was not charged",
    check: ({ papers }) => {
      const charged = sumBy(
        of(papers, "invoice"),
        ({ orderId }) => orderId,
        ({ tax }) => tax,
      );
      const credited = sumBy(
        of(papers, "credit_note"),
        ({ orderId }) => orderId,
        ({ tax }) => tax,
      );
      return {
        rows: papers.length,
        violations: [
          ...papers.filter(({ printed }) => !printed).map(({ number }) => `${number} has no PDF`),
          ...papers
            .filter(({ net, tax, total }) => net + tax !== total)
            .map(({ number, net, tax, total }) => `${number}: ${net} + ${tax} is not ${total}`),
          ...[...credited]
            .filter(([id, tax]) => tax > (charged.get(id) ?? 0))
            .map(([id, tax]) => `order ${id}: ${tax} tax credited of ${charged.get(id) ?? 0}`),
        ],
      };
    },
  },
];

function paidOrders({ orders, attempts }: Evidence): Evidence["orders"] {
  const captured = new Set(attempts.filter(({ state }) => state === "captured").map(({ orderId }) => orderId));
  return orders.filter(({ id }) => captured.has(id));
}
