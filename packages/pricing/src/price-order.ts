import type { Id } from "@cartwright/kernel/id";
import { add, type Money, times, zero } from "@cartwright/kernel/money";
import type { Quote, QuotedMethod, ShippingChoice } from "./contract.ts";
import { taxOf, type TaxRule } from "./tax.ts";

export interface PricedLine {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly unit: Money;
}

export interface MethodRate extends QuotedMethod {
  readonly rate: Money;
  readonly freeFrom: Money | null;
}

export interface OrderFacts {
  readonly lines: readonly PricedLine[];
  readonly method: MethodRate;
  readonly oversize: { readonly fromGrams: number; readonly price: Money } | null;
  readonly tax: TaxRule & { readonly name: string };
  /** False in the US, where only the goods are taxed. */
  readonly shippingIsTaxed: boolean;
}

/** Prices an order from facts of one moment. Rules: see README. Pure; total and parts agree to the minor unit. */
export function priceOrder({ lines, method, oversize, tax, shippingIsTaxed }: OrderFacts): Quote {
  const totals = lines.map((line) => times(line.unit, line.quantity));
  const currency = method.rate.currency;
  const goods = add(zero(currency), ...totals);
  const shipping = shippingPrice(method, goods);
  const surcharge = oversize === null ? zero(currency) : times(oversize.price, heavyPieces(lines, oversize.fromGrams));
  const taxes = taxOf(shippingIsTaxed ? [...totals, shipping, surcharge] : totals, tax);
  const taxTotal = add(zero(currency), ...taxes);
  const { code, name, daysMin, daysMax } = method;
  return {
    lines: lines.map(({ variantId, quantity, unit }, index) => ({
      variantId,
      quantity,
      unit,
      total: totals[index]!,
      tax: taxes[index]!,
    })),
    goods,
    shipping,
    surcharge,
    discount: zero(currency),
    tax: taxTotal,
    total: add(goods, shipping, surcharge, tax.included ? zero(currency) : taxTotal),
    taxRate: { basisPoints: tax.basisPoints, name: tax.name },
    taxRounding: tax.rounding,
    pricesIncludeTax: tax.included,
    method: { code, name, daysMin, daysMax },
  };
}

/** What each method costs a cart with goods of this worth. Pure. */
export function choicesFor(methods: readonly MethodRate[], goods: Money): ShippingChoice[] {
  return methods.map((method) => {
    const { code, name, daysMin, daysMax, freeFrom } = method;
    return { code, name, daysMin, daysMax, freeFrom, price: shippingPrice(method, goods) };
  });
}

/** `freeFrom` compares the goods as displayed in the market. */
function shippingPrice({ rate, freeFrom }: MethodRate, goods: Money): Money {
  return freeFrom !== null && goods.amount >= freeFrom.amount ? zero(rate.currency) : rate;
}

/** The surcharge applies once per piece. */
function heavyPieces(lines: readonly PricedLine[], fromGrams: number): number {
  return lines.reduce((pieces, line) => (line.weightGrams >= fromGrams ? pieces + line.quantity : pieces), 0);
}
