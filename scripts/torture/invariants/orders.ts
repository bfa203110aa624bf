import type { Evidence, Invariant, UnitRow } from "../evidence.ts";
import { differences, repeated, sumBy } from "../sums.ts";

const ENDED = new Set(["paid", "cancelled", "expired"]);
const unit = (row: UnitRow) => `${row.sku} of order ${row.orderId}`;
const units = (rows: readonly UnitRow[]) => sumBy(rows, unit, (row) => row.quantity);
const idsIn = ({ orders }: Evidence, ...states: string[]) =>
  new Set(orders.filter((order) => states.includes(order.state)).map((order) => order.id));

/** Every purchase becomes one order or none, as the customer was told, and every order ends. */
export const orderInvariants: readonly Invariant[] = [
  {
    name: "one order per cart, per purchase and per idempotency key",
    check: ({ orders, keys }) => {
      const known = new Set(orders.map((order) => order.id));
      return {
        rows: orders.length + keys.length,
        violations: [
          ...repeated(orders, (order) => order.cartId).map((cart) => `cart ${cart} became several orders`),
          ...repeated(orders, (order) => order.email).map(
            (email) => `the one purchase of ${email} became several orders`,
          ),
          ...repeated(
            keys.filter((key) => key.orderId !== null),
            (key) => key.orderId!,
          ).map((id) => `order ${id} answers several keys`),
          ...keys
            .filter((key) => key.orderId === null || !known.has(key.orderId))
            .map((key) => `key ${key.key} answers an order that does not exist`),
        ],
      };
    },
  },
  {
    name: "every order that a customer was told of exists as they were told",
    check: ({ orders, acknowledged }) => {
      const byNumber = new Map(orders.map((order) => [order.number, order]));
      const violations = acknowledged.flatMap((told) => {
        const order = byNumber.get(told.number);
        if (order === undefined) return [`order ${told.number} was confirmed to ${told.email} and does not exist`];
        const same = order.email === told.email && order.total === told.total && order.currency === told.currency;
        return same ? [] : [`order ${told.number} is not what ${told.email} was told (${told.total} ${told.currency})`];
      });
      return { rows: acknowledged.length, violations };
    },
  },
  {
    name: "lines, shipping, surcharge, tax and discount add up to the total",
    check: ({ orders, lines }) => {
      const goods = sumBy(
        lines,
        (line) => line.orderId,
        (line) => line.total,
      );
      const taxOfLines = sumBy(
        lines,
        (line) => line.orderId,
        (line) => line.tax,
      );
      const violations = orders.flatMap((order) => {
        const taxOnTop = order.pricesIncludeTax ? 0 : order.tax;
        const sum = (goods.get(order.id) ?? 0) + order.shipping + order.surcharge + taxOnTop - order.discount;
        return [
          ...(sum === order.total ? [] : [`order ${order.number}: the parts are ${sum}, the total ${order.total}`]),
          ...(goods.get(order.id) === order.goods
            ? []
            : [`order ${order.number}: its lines do not add up to its goods`]),
          ...((taxOfLines.get(order.id) ?? 0) <= order.tax
            ? []
            : [`order ${order.number}: its lines carry more tax than the order`]),
        ];
      });
      const wrong = lines
        .filter((line) => line.total !== line.unit * line.quantity)
        .map((line) => `${unit(line)}: ${line.quantity} × ${line.unit} is not ${line.total}`);
      return { rows: orders.length + lines.length, violations: [...violations, ...wrong] };
    },
  },
  {
    name: "every order has ended: paid, cancelled or expired",
    check: ({ orders }) => ({
      rows: orders.length,
      violations: orders
        .filter((order) => !ENDED.has(order.state))
        .map((order) => `order ${order.number} is stuck in ${order.state}`),
    }),
  },
  {
    name: "an order's history says once what it is",
    check: ({ orders, entries }) => {
      const told = sumBy(
        entries,
        (entry) => `${entry.kind} of ${entry.orderId}`,
        () => 1,
      );
      const violations = orders.flatMap((order) => {
        const count = (kind: string) => told.get(`${kind} of ${order.id}`) ?? 0;
        const paid = order.state === "paid" ? 1 : 0;
        return [
          ...(count("placed") === 1 ? [] : [`order ${order.number} was placed ${count("placed")} times`]),
          ...(count("paid") === paid
            ? []
            : [`order ${order.number} is ${order.state} and was paid ${count("paid")} times`]),
          ...(count(order.state) > 0 || !ENDED.has(order.state)
            ? []
            : [`order ${order.number} is ${order.state} without a word of it`]),
        ];
      });
      return { rows: entries.length, violations };
    },
  },
  {
    name: "a paid order holds its stock until it has left, an ended one holds none, each unit of each line",
    check: (evidence) => {
      const states = new Map(evidence.reservations.map((row) => [row.orderId, row.state]));
      const violations = evidence.orders.flatMap((order) => {
        const should = order.state === "paid" ? "allocated" : "released";
        const is = states.get(order.id) ?? "missing";
        return !ENDED.has(order.state) || is === should
          ? []
          : [`order ${order.number} is ${order.state}, its reservation ${is}`];
      });
      const strays = evidence.reservations.filter((row) => !evidence.orders.some((order) => order.id === row.orderId));
      return {
        rows: evidence.reservations.length,
        violations: [
          ...violations,
          ...strays.map((row) => `a reservation for ${row.orderId}, which is no order`),
          ...differences(
            "reserved",
            units(evidence.lines),
            units([...evidence.reservationLines, ...evidence.shipments]),
          ),
        ],
      };
    },
  },
  {
    name: "a paid order is assigned to warehouses unit by unit until it has left, nothing else is",
    check: (evidence) => {
      const paid = idsIn(evidence, "paid");
      const should = units(evidence.lines.filter((line) => paid.has(line.orderId)));
      return {
        rows: evidence.allocations.length,
        violations: differences("assigned", should, units([...evidence.allocations, ...evidence.shipments])),
      };
    },
  },
];
