import { add, allocate, equals, type Money, money, subtract, zero } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import type { TaxShare } from "./contract.ts";

type Taxed = Pick<OrderView, "lines" | "shipping" | "surcharge" | "tax" | "total" | "taxName" | "taxBasisPoints">;

/**
 * What of an order was charged at which rate; nets and taxes sum to its total. Whether carriage and surcharge were taxed is a
 * matter of where the order went, and markets change how they show tax: so the order itself is asked. Where its lines carry all
 * of its tax, the rest was untaxed and is a share of its own. Pure.
 */
export function taxesOf(order: Taxed): TaxShare[] {
  const { tax, total, lines, taxName: name, taxBasisPoints: basisPoints } = order;
  const share = (gross: Money): TaxShare => ({ name, basisPoints, net: subtract(gross, tax), tax, gross });
  const carriage = add(order.shipping, order.surcharge);
  const onLines = add(zero(tax.currency), ...lines.map((line) => line.tax));
  if (basisPoints === 0 || carriage.amount === 0 || !equals(onLines, tax)) return [share(total)];
  const untaxed = { name: "Untaxed", basisPoints: 0, net: carriage, tax: zero(tax.currency), gross: carriage };
  return [share(subtract(total, carriage)), untaxed];
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
