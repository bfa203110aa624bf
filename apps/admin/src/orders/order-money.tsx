import type { OrderDetail } from "@cartwright/checkout/contract";
import { formatMoney, type Money } from "@cartwright/kernel/money";
import { classNames } from "@cartwright/ui/class-names";
import { Section } from "@cartwright/ui/section";
import { MONEY_LOCALE } from "./order-words.ts";
import { PriceExplainer } from "./price-explainer.tsx";

interface Row {
  name: string;
  money: Money;
  /** Sums stand out. */
  sum?: boolean;
  less?: boolean;
}

/** What the order costs and why, and what became of the money. */
export function OrderMoney({ order }: { order: OrderDetail }) {
  const { money } = order;
  return (
    <Section title="Money">
      <Rows rows={priceOf(order)} />
      <PriceExplainer order={order} />
      {money === null ? (
        <p className="mt-3 border-t border-line pt-3 text-fine text-ink-soft">Nothing has been captured.</p>
      ) : (
        <div className="mt-3 border-t border-line pt-3">
          <Rows
            rows={[
              { name: "Captured", money: money.captured },
              { name: "Refunded", money: money.refunded },
              ...(money.underWay.amount > 0 ? [{ name: "Refunds under way", money: money.underWay }] : []),
              { name: "Refundable", money: money.refundable, sum: true },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

function priceOf(order: OrderDetail): Row[] {
  const { goods, shipping, surcharge, discount, tax, total, method, taxName, taxBasisPoints, pricesIncludeTax } = order;
  const rate = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 }).format(taxBasisPoints / 1e4);
  const taxRow = { name: `${pricesIncludeTax ? "Includes " : ""}${taxName}, ${rate}`, money: tax };
  return [
    { name: "Goods", money: goods },
    ...(discount.amount === 0 ? [] : [{ name: "Discount", money: discount, less: discount.amount > 0 }]),
    { name: `Shipping, ${method.name}`, money: shipping },
    ...(surcharge.amount === 0 ? [] : [{ name: "Surcharge", money: surcharge }]),
    ...(pricesIncludeTax ? [] : [taxRow]),
    { name: "Total", money: total, sum: true },
    ...(pricesIncludeTax ? [taxRow] : []),
  ];
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="grid gap-1.5 text-small">
      {rows.map(({ name, money, sum, less }) => (
        <div key={name} className={classNames("flex justify-between gap-6", sum && "font-medium")}>
          <dt className={sum ? undefined : "text-ink-soft"}>{name}</dt>
          <dd className="tabular whitespace-nowrap">
            {less ? "−" : ""}
            {formatMoney(money, MONEY_LOCALE)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
