import type { OrderDetail } from "@cartwright/checkout/contract";
import { formatMoney, type Money } from "@cartwright/kernel/money";
import { ChevronRight } from "lucide-react";
import { MONEY_LOCALE } from "./order-words.ts";

const said = (money: Money): string => formatMoney(money, MONEY_LOCALE);

/** Step by step how the total came about: list prices, discounts, delivery, tax and how it was rounded. Folded away until asked for. */
export function PriceExplainer({ order }: { order: OrderDetail }) {
  const { goods, discount, shipping, surcharge, tax, total, method, taxName, taxBasisPoints, pricesIncludeTax } = order;
  const rate = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 }).format(taxBasisPoints / 1e4);
  const steps = [
    {
      name: "List prices",
      how: order.lines.map(
        ({ title, variantLabel, quantity, unit, total: sum }) =>
          `${quantity} × ${said(unit)} = ${said(sum)}, ${[title, variantLabel].filter(Boolean).join(", ")}`,
      ),
      sum: said(goods),
    },
    discount.amount === 0
      ? { name: "Discounts", how: ["None."], sum: said(discount) }
      : { name: "Discounts", how: ["Taken off before tax."], sum: `−${said(discount)}` },
    { name: "Delivery", how: [method.name], sum: said(shipping) },
    ...(surcharge.amount === 0 ? [] : [{ name: "Surcharge", how: ["For what is heavy."], sum: said(surcharge) }]),
    {
      name: pricesIncludeTax ? "Tax, included" : "Tax, added",
      how: [
        `${taxName}, ${rate}${pricesIncludeTax ? ": part of the prices above." : "."}`,
        order.taxRounding === "per_line" ? "Rounded for each line." : "Rounded once, for all lines together.",
      ],
      sum: said(tax),
    },
  ];
  return (
    <details className="group mt-3 border-t border-line pt-2 text-small">
      <summary className="flex cursor-pointer items-center gap-1.5 rounded-soft py-1 text-ink-soft hover:text-ink">
        <ChevronRight aria-hidden size={14} strokeWidth={1.8} className="transition-transform group-open:rotate-90" />
        How it adds up
      </summary>
      <dl className="grid gap-3 pt-2">
        {steps.map(({ name, how, sum }) => (
          <div key={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
            <dt className="font-medium">{name}</dt>
            <dd className="tabular whitespace-nowrap">{sum}</dd>
            {how.map((words) => (
              <dd key={words} className="tabular col-span-2 text-fine [overflow-wrap:anywhere] text-ink-soft">
                {words}
              </dd>
            ))}
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-line pt-2 font-medium">
          <dt>Total</dt>
          <dd className="tabular">{said(total)}</dd>
        </div>
      </dl>
    </details>
  );
}
