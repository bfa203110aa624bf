import type { StartedCarts } from "@cartwright/cart/carts-of-day";
import type { PaidQuarter } from "@cartwright/orders/figures-of-day";
import type { RefundedQuarter } from "@cartwright/payments/refunds-of-day";

/** A quarter of an hour of one market and currency, in the words of its table. Amounts are minor units of the currency. */
export interface QuarterRow {
  readonly market_code: string;
  readonly currency: string;
  readonly quarter: number;
  readonly orders: number;
  readonly units: number;
  readonly gross_amount: number;
  readonly refunds: number;
  readonly refunded_amount: number;
  readonly shipping_amount: number;
  readonly tax_amount: number;
  readonly carts_started: number;
  readonly carts_paid: number;
}

/** What the owners of orders, money and carts say of one day. */
export interface Told {
  readonly paid: readonly PaidQuarter[];
  /** With the market of the order, which a refund does not know. */
  readonly refunded: readonly (RefundedQuarter & { readonly marketCode: string })[];
  readonly started: readonly StartedCarts[];
  readonly paidCarts: ReadonlySet<string>;
}

/** Brings together what belongs to one quarter, market and currency. Currencies never meet. Pure. */
export function quartersOf({ paid, refunded, started, paidCarts }: Told): QuarterRow[] {
  const rows = new Map<string, QuarterRow>();
  const put = (marketCode: string, currency: string, quarter: number, more: Partial<QuarterRow>) => {
    const key = `${marketCode} ${currency} ${quarter}`;
    const row = rows.get(key) ?? { ...NOTHING, market_code: marketCode, currency, quarter };
    rows.set(key, sumOf(row, more));
  };
  for (const { marketCode, quarter, orders, units, gross, shipping, tax } of paid)
    put(marketCode, gross.currency, quarter, {
      orders,
      units,
      gross_amount: gross.amount,
      shipping_amount: shipping.amount,
      tax_amount: tax.amount,
    });
  for (const { marketCode, quarter, refunds, amount } of refunded)
    put(marketCode, amount.currency, quarter, { refunds, refunded_amount: amount.amount });
  for (const { marketCode, currency, quarter, started: carts_started, ordered } of started)
    put(marketCode, currency, quarter, { carts_started, carts_paid: ordered.filter((id) => paidCarts.has(id)).length });
  return [...rows.values()];
}

const AMOUNTS = {
  orders: 0,
  units: 0,
  gross_amount: 0,
  refunds: 0,
  refunded_amount: 0,
  shipping_amount: 0,
  tax_amount: 0,
  carts_started: 0,
  carts_paid: 0,
};
const NOTHING = { ...AMOUNTS, market_code: "", currency: "", quarter: 0 };

function sumOf(row: QuarterRow, more: Partial<QuarterRow>): QuarterRow {
  const names = Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[];
  return { ...row, ...Object.fromEntries(names.map((name) => [name, row[name] + (more[name] ?? 0)])) };
}
