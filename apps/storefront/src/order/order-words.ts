import type { FollowedOrder } from "@cartwright/checkout/contract";
import { wasCollected } from "@cartwright/orders/own-ways";
import type { PaymentStatus } from "@cartwright/payments/contract";

export interface OrderWords {
  /** What the status line says. */
  readonly status: string;
  readonly tone: "waiting" | "good" | "bad" | "quiet";
  /** What it means and what to do. */
  readonly text: string;
}

/** An order's state in words for its buyer. Pure. */
export function orderWords({
  order,
  payment,
  mayChange,
}: Pick<FollowedOrder, "order" | "payment" | "mayChange">): OrderWords {
  const kind = payment?.kind ?? "confirming";
  switch (order.state) {
    case "paid":
      return paid(order);
    case "cancelled":
      return { status: "Cancelled", tone: "quiet", text: `This order is off. ${keptNothing(kind)}` };
    case "expired":
      if (kind === "released") return { status: "Sold out", tone: "bad", text: SOLD_OUT };
      if (kind === "confirming" || kind === "authorised") return CONFIRMING;
      return {
        status: "Expired",
        tone: "quiet",
        text: "The time to pay is over, and the items went back on sale. Nothing was charged.",
      };
    case "authorised":
      return CONFIRMING;
    case "pending_payment":
      return unpaid(kind, payment?.reason ?? null, mayChange);
  }
}

function paid({ fulfilment, parcels }: FollowedOrder["order"]): OrderWords {
  switch (fulfilment) {
    case "unfulfilled":
      return { status: "Paid", tone: "good", text: "Thank you. A confirmation is on its way to your e-mail." };
    case "partly_fulfilled":
      return { status: "Partly shipped", tone: "good", text: "A part of your order has left. The rest follows." };
    case "fulfilled":
      if (parcels.length === 0) return NOTHING_TO_SEND;
      if (parcels.every(wasCollected)) return { status: "Collected", tone: "good", text: "Thank you for coming by." };
      return { status: "Shipped", tone: "good", text: `Your order has left.${followedBelow(parcels)}` };
  }
}

function followedBelow(parcels: FollowedOrder["order"]["parcels"]): string {
  const numbers = parcels.filter(({ trackingNumber }) => trackingNumber !== "").length;
  if (numbers === 0) return "";
  return numbers === 1 ? " The tracking number is below." : " The tracking numbers are below.";
}

function keptNothing(kind: PaymentStatus["kind"]): string {
  if (kind === "declined" || kind === "ended") return "Nothing was charged.";
  return kind === "captured"
    ? "Your money goes back to the card that you paid with. Banks take a few days to show it."
    : "No money was kept.";
}

function unpaid(kind: PaymentStatus["kind"], reason: PaymentStatus["reason"], mayChange: boolean): OrderWords {
  switch (kind) {
    case "needs_action":
      return {
        status: "Confirm with your bank",
        tone: "waiting",
        text: "Your bank would like to know that it is you. It takes a moment.",
      };
    case "declined":
      return { status: "Payment declined", tone: "bad", text: DECLINED[reason ?? "generic"] };
    case "ended":
    case "released":
      return {
        status: "Payment not completed",
        tone: "bad",
        text: mayChange ? "Nothing was charged. You can pay again." : "Nothing was charged.",
      };
    case "confirming":
    case "authorised":
    case "captured":
      return CONFIRMING;
  }
}

const CONFIRMING: OrderWords = {
  status: "Confirming your payment",
  tone: "waiting",
  text: "This takes a few seconds. You may close this page: the order goes on, and we write to you.",
};

/** Staff gave its money back, or a part, and put all of it back on sale. */
const NOTHING_TO_SEND: OrderWords = {
  status: "Closed",
  tone: "quiet",
  text: "Nothing of this order is left to be sent. What was refunded goes back to the card that you paid with.",
};

const SOLD_OUT =
  "Your bank’s answer came after the time to pay, and the last piece had gone to somebody else by then. The money was let go; nothing is kept.";

const DECLINED: Readonly<Record<NonNullable<PaymentStatus["reason"]>, string>> = {
  generic: "Your bank said no and gave no reason. Nothing was charged. Another card often helps.",
  insufficient_funds: "There was not enough money on this card. Nothing was charged. Try another one.",
  authentication_failed:
    "Your bank could not confirm that it was you. Nothing was charged. Try again, or use another card.",
  expired_card: "This card has expired. Nothing was charged. Try another one.",
};
