import { formatMoney, type Money } from "@cartwright/kernel/money";
import { classNames } from "@cartwright/ui/class-names";

export interface TotalsView {
  readonly goods: Money;
  readonly shipping: Money;
  readonly surcharge: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: boolean;
  readonly taxRate: { readonly basisPoints: number; readonly name: string };
  readonly method: { readonly name: string };
}

/** What makes up a total. Tax stands among the parts where it is added, and below the total where it lies within. */
export function Totals({ totals, locale, pending = false }: { totals: TotalsView; locale: string; pending?: boolean }) {
  const text = (value: Money) => formatMoney(value, locale);
  const { taxRate, pricesIncludeTax } = totals;
  const rate = `${taxRate.name} ${new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(taxRate.basisPoints / 10_000)}`;
  return (
    <dl
      className={classNames("tabular grid gap-2 text-small transition-opacity", pending && "opacity-40")}
      aria-busy={pending || undefined}
    >
      <Row name="Goods" value={text(totals.goods)} />
      <Row
        name={`Delivery, ${totals.method.name}`}
        value={totals.shipping.amount === 0 ? "Free" : text(totals.shipping)}
      />
      {totals.surcharge.amount > 0 ? <Row name="Heavy goods" value={text(totals.surcharge)} /> : null}
      {totals.discount.amount > 0 ? <Row name="Discount" value={`−${text(totals.discount)}`} /> : null}
      {pricesIncludeTax ? null : <Row name={taxRate.basisPoints === 0 ? "Sales tax" : rate} value={text(totals.tax)} />}
      <div className="mt-2 flex items-baseline justify-between border-t border-line pt-4">
        <dt className="font-medium">Total</dt>
        <dd className="text-title font-display">{text(totals.total)}</dd>
      </div>
      {pricesIncludeTax ? (
        <div className="flex justify-between text-fine text-ink-soft">
          <dt>Includes {rate}</dt>
          <dd>{text(totals.tax)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-soft">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
