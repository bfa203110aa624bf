import type { Market } from "@cartwright/catalog/contract";
import { formatMoney } from "@cartwright/kernel/money";
import type { DeliveryTerms } from "@cartwright/pricing/contract";
import { ArrivesBetween } from "./arrives-between.client.tsx";

interface PromisesProps {
  market: Market;
  terms: DeliveryTerms;
  weightGrams: number;
}

/** When it comes, what bringing it costs, and what the price holds. */
export function Promises({ market, terms, weightGrams }: PromisesProps) {
  const price = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, market.locale);
  const { oversize } = terms;
  return (
    <>
      <dl className="grid border-b border-line text-small">
        {terms.methods.map(({ code, name, daysMin, daysMax, price: cost, freeFrom }) => (
          <div key={code} className="flex justify-between gap-6 border-t border-line py-3">
            <dt>
              {name} delivery
              <span className="block text-fine text-ink-soft">
                <ArrivesBetween daysMin={daysMin} daysMax={daysMax} locale={market.locale} />
              </span>
            </dt>
            <dd className="tabular text-right">
              {price(cost)}
              {freeFrom ? <span className="block text-fine text-alder">Free from {price(freeFrom)}</span> : null}
            </dd>
          </div>
        ))}
        {oversize && weightGrams >= oversize.fromGrams ? (
          <div className="flex justify-between gap-6 border-t border-line py-3">
            <dt>
              Two people carry it in
              <span className="block text-fine text-ink-soft">Each piece of this weight, on top of the delivery</span>
            </dt>
            <dd className="tabular">{price(oversize.price)}</dd>
          </div>
        ) : null}
      </dl>
      <p className="py-3 text-fine text-ink-soft">
        {market.pricesIncludeTax
          ? `VAT is in the price. We deliver to ${countries(market)}.`
          : `Sales tax is added at the checkout, by state. We deliver to ${countries(market)}.`}
      </p>
    </>
  );
}

function countries({ countries: codes, locale }: Market): string {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return new Intl.ListFormat(locale).format(codes.map((code) => withArticle(names.of(code) ?? code)));
}

/** English puts an article before some countries. */
const withArticle = (country: string): string => (/^(United|Netherlands)/.test(country) ? `the ${country}` : country);
