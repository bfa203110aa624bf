import type { Evidence, Invariant, UnitRow } from "../evidence.ts";
import { differences, sumBy } from "../sums.ts";

const place = (row: { sku: string; warehouse: string }) => `${row.sku} in ${row.warehouse}`;
const unit = (row: UnitRow) => `${row.sku} of order ${row.orderId}`;

/** What has left was bought and paid for, left once, and is neither here nor promised any more. */
export const shippingInvariants: readonly Invariant[] = [
  {
    name: "what parcels hold is what the stock ledger says has left, per warehouse",
    check: ({ shipments, movements }) => {
      const left = movements
        .filter(({ reason }) => reason === "shipped")
        .map((row) => ({ ...row, quantity: -row.quantity }));
      const byPlace = (rows: readonly { sku: string; warehouse: string; quantity: number }[]) =>
        sumBy(rows, place, (row) => row.quantity);
      return { rows: shipments.length, violations: differences("shipped", byPlace(left), byPlace(shipments)) };
    },
  },
  {
    name: "no more was sent than was ordered, and nothing of an order that is not paid",
    check: ({ shipments, lines, orders }) => {
      const ordered = sumBy(lines, unit, (row) => row.quantity);
      const sent = sumBy(shipments, unit, (row) => row.quantity);
      const paid = new Set(orders.filter(({ state }) => state === "paid").map(({ id }) => id));
      return {
        rows: shipments.length,
        violations: [
          ...[...sent]
            .filter(([what, units]) => units > (ordered.get(what) ?? 0))
            .map(([what, units]) => `${what}: ${units} sent of ${ordered.get(what) ?? 0}`),
          ...shipments
            .filter(({ orderId }) => !paid.has(orderId))
            .map((row) => `${unit(row)} was sent and is not paid`),
        ],
      };
    },
  },
  {
    name: "an order is shipped in part or whole as its parcels say",
    check: (evidence) => ({
      rows: evidence.orders.length,
      violations: evidence.orders
        .filter((order) => order.fulfilment !== fulfilmentOf(evidence, order.id))
        .map(
          (order) => `order ${order.number} is ${order.fulfilment}, by its parcels ${fulfilmentOf(evidence, order.id)}`,
        ),
    }),
  },
];

function fulfilmentOf({ shipments, allocations }: Evidence, id: string): string {
  if (!shipments.some(({ orderId }) => orderId === id)) return "unfulfilled";
  return allocations.some(({ orderId }) => orderId === id) ? "partly_fulfilled" : "fulfilled";
}
