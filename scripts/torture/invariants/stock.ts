import type { Evidence, Invariant, UnitRow } from "../evidence.ts";
import { differences, sumBy } from "../sums.ts";

const place = (row: { sku: string; warehouse: string }) => `${row.sku} in ${row.warehouse}`;
const bySku = (rows: readonly { sku: string; quantity: number }[]) =>
  sumBy(
    rows,
    (row) => row.sku,
    (row) => row.quantity,
  );

/** What is on hand, what is promised and what was sold never exceed what came in. */
export const stockInvariants: readonly Invariant[] = [
  {
    name: "stock on hand is the sum of the stock ledger, in total and per warehouse",
    check: ({ availability, levels, movements }) => ({
      rows: availability.length + levels.length,
      violations: [
        ...differences(
          "on hand",
          bySku(movements),
          sumBy(
            availability,
            (row) => row.sku,
            (row) => row.onHand,
          ),
        ),
        ...differences(
          "on hand",
          sumBy(movements, place, (row) => row.quantity),
          sumBy(levels, place, (row) => row.onHand),
        ),
      ],
    }),
  },
  {
    name: "no stock is negative",
    check: ({ availability, levels }) => ({
      rows: availability.length + levels.length,
      violations: [
        ...availability
          .filter((row) => row.onHand < 0 || row.reserved < 0)
          .map((row) => `${row.sku}: ${row.onHand} on hand, ${row.reserved} reserved`),
        ...levels
          .filter((row) => row.onHand < 0 || row.allocated < 0)
          .map((row) => `${place(row)}: ${row.onHand} on hand, ${row.allocated} allocated`),
      ],
    }),
  },
  {
    name: "reserved stock is what living reservations hold, and at most what is on hand",
    check: (evidence) => ({
      rows: evidence.availability.length + evidence.reservationLines.length,
      violations: [
        ...differences(
          "reserved",
          bySku(livingLines(evidence)),
          sumBy(
            evidence.availability,
            (row) => row.sku,
            (row) => row.reserved,
          ),
        ),
        ...evidence.availability
          .filter((row) => row.reserved > row.onHand)
          .map((row) => `${row.sku}: ${row.reserved} reserved of ${row.onHand} on hand`),
      ],
    }),
  },
  {
    name: "stock allocated in a warehouse is what orders were assigned from it, and at most what is there",
    check: ({ levels, allocations }) => ({
      rows: levels.length + allocations.length,
      violations: [
        ...differences(
          "allocated",
          sumBy(allocations, place, (row) => row.quantity),
          sumBy(levels, place, (row) => row.allocated),
        ),
        ...levels
          .filter((row) => row.allocated > row.onHand)
          .map((row) => `${place(row)}: ${row.allocated} allocated of ${row.onHand}`),
      ],
    }),
  },
  {
    name: "never more units sold than were stocked",
    check: ({ orders, lines, movements }) => {
      const paid = new Set(
        orders.filter((order) => order.state === "paid" || order.state === "authorised").map((order) => order.id),
      );
      const sold = bySku(lines.filter((line) => paid.has(line.orderId)));
      const stocked = bySku(movements.filter((movement) => movement.quantity > 0));
      const violations = [...sold].flatMap(([sku, units]) =>
        units > (stocked.get(sku) ?? 0) ? [`${sku}: ${units} sold of ${stocked.get(sku) ?? 0}`] : [],
      );
      return { rows: sold.size, violations };
    },
  },
];

function livingLines({ reservations, reservationLines }: Evidence): UnitRow[] {
  const living = new Set(
    reservations.filter(({ state }) => state === "held" || state === "allocated").map(({ orderId }) => orderId),
  );
  return reservationLines.filter((line) => living.has(line.orderId));
}
