import { add, allocate, type Money, money, subtract, zero } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import type { TaxShare } from "./contract.ts";

type Taxed = Pick<
  OrderView,
  | "lines"
  | "goods"
  | "shipping"
  | "surcharge"
  | "discount"
  | "tax"
  | "total"
  | "pricesIncludeTax"
  | "taxName"
  | "taxBasisPoints"
>;

/**
 * What of an order was charged at which rate; nets and taxes sum to its total. Where tax is added, carriage and surcharge are
 * untaxed, so that they are a share of their own. Pure.
 */
export function taxesOf(order: Taxed): TaxShare[] {
  const { tax, total, taxName: name, taxBasisPoints: basisPoints } = order;
  const share = (net: Money): TaxShare => ({ name, basisPoints, net, tax, gross: add(net, tax) });
  if (order.pricesIncludeTax || basisPoints === 0) return [share(subtract(total, tax))];
  const untaxed = add(order.shipping, order.surcharge);
  const taxed = share(subtract(subtract(total, tax), untaxed));
  if (untaxed.amount === 0) return [taxed];
  return [taxed, { name: "Untaxed", basisPoints: 0, net: untaxed, tax: zero(tax.currency), gross: untaxed }];
}

/**
 * The part of an invoice that a refund takes back: net and tax of each rate by largest remainder, out of what earlier credit
 * notes have left. It sums to the refund, takes no more than is there, and the last one takes all of it. Throws when the refund
 * is more than is left: money was given back that was never charged. Pure.
 */
export function creditShares(
  charged: readonly TaxShare[],
  credited: readonly (readonly TaxShare[])[],
  refund: Money,
): TaxShare[] {
  const left = charged.map((share, index) => ({
    net: credited.reduce((rest, earlier) => subtract(rest, earlier[index]!.net), share.net),
    tax: credited.reduce((rest, earlier) => subtract(rest, earlier[index]!.tax), share.tax),
  }));
  const pots = left.flatMap(({ net, tax }) => [net.amount, tax.amount]);
  const most = pots.reduce((sum, pot) => sum + pot, 0);
  if (refund.amount > most) throw new Error(`a refund of ${refund.amount} where ${most} is left of the invoice`);
  const parts = allocate(refund, pots);
  return charged.map((share, index) => {
    const [net, tax] = [parts[2 * index]!, parts[2 * index + 1]!];
    return { ...share, net, tax, gross: add(net, tax) };
  });
}

/** The sums over all rates. Pure. */
export function sumOfTaxes(taxes: readonly TaxShare[]): Pick<TaxShare, "net" | "tax" | "gross"> {
  const none = money(0, taxes[0]!.net.currency);
  const sum = (part: "net" | "tax" | "gross") => add(none, ...taxes.map((share) => share[part]));
  return { net: sum("net"), tax: sum("tax"), gross: sum("gross") };
}
