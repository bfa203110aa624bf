import { type Currency, money } from "@cartwright/kernel/money";
import type { Change, Figures, Point } from "./contract.ts";

/** Columns of the figures' tables, as numbers; amounts in minor units of one currency. */
export interface Sum {
  readonly orders: number;
  readonly units: number;
  readonly gross: number;
  readonly refunds: number;
  readonly refunded: number;
  readonly shipping: number;
  readonly tax: number;
  readonly cartsStarted: number;
  readonly cartsPaid: number;
}

export const NOTHING: Sum = {
  orders: 0,
  units: 0,
  gross: 0,
  refunds: 0,
  refunded: 0,
  shipping: 0,
  tax: 0,
  cartsStarted: 0,
  cartsPaid: 0,
};

/** Of one currency; whoever calls keeps the others out. Pure. */
export const sumOf = (some: readonly Sum[]): Sum =>
  some.reduce((all, one) => {
    const names = Object.keys(NOTHING) as (keyof Sum)[];
    return Object.fromEntries(names.map((name) => [name, all[name] + one[name]])) as unknown as Sum;
  }, NOTHING);

/** An average of minor units is rounded to one. Pure. */
export function figuresOf(sum: Sum, currency: Currency): Figures {
  const of = (amount: number) => money(amount, currency);
  const { orders, units, refunds, cartsStarted, cartsPaid } = sum;
  const average = averageOf(sum);
  return {
    orders,
    units,
    refunds,
    cartsStarted,
    cartsPaid,
    gross: of(sum.gross),
    refunded: of(sum.refunded),
    net: of(sum.gross - sum.refunded),
    shipping: of(sum.shipping),
    tax: of(sum.tax),
    average: average === null ? null : of(average),
    conversion: conversionOf(sum),
  };
}

export const pointOf = (at: string, sum: Sum): Point => ({
  at,
  net: sum.gross - sum.refunded,
  orders: sum.orders,
  average: averageOf(sum),
  conversion: conversionOf(sum),
});

/** Pure. Below zero there is no telling how many times as much something is: null. */
export function changeOf(now: Figures, before: Figures): Change {
  const ratio = (to: number | null, from: number | null) =>
    to === null || from === null || from <= 0 ? null : to / from - 1;
  return {
    net: ratio(now.net.amount, before.net.amount),
    orders: ratio(now.orders, before.orders),
    average: ratio(now.average?.amount ?? null, before.average?.amount ?? null),
    conversion: now.conversion === null || before.conversion === null ? null : now.conversion - before.conversion,
  };
}

const averageOf = ({ gross, orders }: Sum): number | null => (orders === 0 ? null : Math.round(gross / orders));
const conversionOf = ({ cartsPaid, cartsStarted }: Sum): number | null =>
  cartsStarted === 0 ? null : cartsPaid / cartsStarted;
