import { after, DAY } from "@cartwright/kernel/clock";
import { formatMoney } from "@cartwright/kernel/money";
import type { Address } from "@cartwright/kernel/address";
import type { OrderView } from "@cartwright/orders/contract";

export interface MoneyLine {
  readonly label: string;
  readonly value: string;
}

/** How the total came about, in the reader's locale; where tax is added it is one of the lines. Pure. */
export function breakdownOf(order: OrderView): MoneyLine[] {
  const shown = (value: OrderView["total"]) => formatMoney(value, order.locale);
  const lines = [{ label: "Items", value: shown(order.goods) }];
  if (order.discount.amount > 0) lines.push({ label: "Discount", value: `−${shown(order.discount)}` });
  lines.push({
    label: `${order.method.name} shipping`,
    value: order.shipping.amount === 0 ? "Free" : shown(order.shipping),
  });
  if (order.surcharge.amount > 0) lines.push({ label: "Oversize delivery", value: shown(order.surcharge) });
  if (!order.pricesIncludeTax)
    lines.push({
      label: order.taxBasisPoints > 0 ? `${order.taxName} (${rateOf(order)})` : "Tax",
      value: shown(order.tax),
    });
  return lines;
}

/** Where prices include tax: how much of the total it is. Null where tax was added. Pure. */
export function taxWithin(order: OrderView): string | null {
  return order.pricesIncludeTax
    ? `Includes ${formatMoney(order.tax, order.locale)} ${order.taxName} at ${rateOf(order)}`
    : null;
}

function rateOf(order: OrderView): string {
  return new Intl.NumberFormat(order.locale, { style: "percent", maximumFractionDigits: 2 }).format(
    order.taxBasisPoints / 10_000,
  );
}

/** The address as its country writes it on an envelope, line by line. Pure. */
export function addressLines(address: Address, locale: string): string[] {
  const country = new Intl.DisplayNames(locale, { type: "region" }).of(address.country) ?? address.country;
  return [address.fullName, address.line1, address.line2 ?? "", ...cityLines(address), country].filter(
    (line) => line !== "",
  );
}

function cityLines({ city, region, postcode, country }: Address): string[] {
  switch (country) {
    case "US":
      return [`${city}, ${region ?? ""} ${postcode}`];
    case "GB":
    case "IE":
      return [city, postcode];
    default:
      return [`${postcode} ${city}`];
  }
}

/** First and last working day on which it should arrive, counted from the day it was ordered. Public holidays are not known here. Pure. */
export function expectedBetween(order: Pick<OrderView, "placedAt" | "method" | "locale">): string {
  const shown = new Intl.DateTimeFormat(order.locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const first = workingDaysAfter(order.placedAt, order.method.daysMin);
  const last = workingDaysAfter(order.placedAt, order.method.daysMax);
  return order.method.daysMin === order.method.daysMax
    ? shown.format(last)
    : `${shown.format(first)} – ${shown.format(last)}`;
}

function workingDaysAfter(start: Date, days: number): Date {
  let day = start;
  for (let left = days; left > 0;) {
    day = after(day, DAY);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}

/** How to call somebody: the first word of the name. */
export const firstName = (fullName: string): string => fullName.split(/\s+/)[0] ?? fullName;
