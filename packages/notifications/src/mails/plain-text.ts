import { formatMoney } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import { addressLines, breakdownOf, expectedBetween, firstName, taxWithin } from "../order-words.ts";
import type { ShopSign } from "../shop-sign.ts";
import type { ShopLinks } from "./shop-links.ts";

const WIDTH = 64;

/** The confirmation for programs and people that read plain text. Pure. */
export function confirmationText(order: OrderView, links: ShopLinks): string {
  return [
    `Thank you, ${firstName(order.address.fullName)}.`,
    `Your order ${order.number} is paid, and we are getting it ready.\nIts page always shows where it is.`,
    `View your order:\n${links.order}`,
    linesOf(order),
    [...breakdownOf(order), { label: "Total", value: formatMoney(order.total, order.locale) }]
      .map((line) => columns(line.label, line.value))
      .join("\n"),
    taxWithin(order),
    `Delivery to\n${addressLines(order.address, order.locale).join("\n")}`,
    `Expected ${expectedBetween(order)} (${order.method.name} shipping)`,
    signature(links.shop),
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

/** The apology in plain text. Pure. */
export function notFulfillableText(order: OrderView, links: ShopLinks): string {
  return [
    `We are sorry, ${firstName(order.address.fullName)}.`,
    `We could not complete your order ${order.number}, and it is cancelled.\nNo money was kept.`,
    "Your bank may still show the amount as reserved. We have let it go;\ndepending on the bank it disappears within a few days.\nYou don’t need to do anything.",
    `View your order:\n${links.order}`,
    linesOf(order),
    signature(links.shop),
  ].join("\n\n");
}

/** The end of every mail. */
export const signature = ({ name, imprint }: ShopSign): string => `${name}\n${imprint}`;

function linesOf(order: OrderView): string {
  return order.lines
    .map(
      (line) =>
        `${columns(`${line.quantity} × ${line.title}`, formatMoney(line.total, order.locale))}\n    ${line.variantLabel}`,
    )
    .join("\n");
}

const columns = (left: string, right: string): string =>
  `${left}${" ".repeat(Math.max(2, WIDTH - left.length - right.length))}${right}`;
