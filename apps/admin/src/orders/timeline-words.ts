import type { DocumentRow } from "@cartwright/documents/contract";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import { formatMoney } from "@cartwright/kernel/money";
import type { MailView } from "@cartwright/notifications/contract";
import type { OrderEntry } from "@cartwright/orders/contract";
import { z } from "zod";
import { MONEY_LOCALE } from "./order-words.ts";

const Told = z.object({
  reason: z.string().optional().catch(undefined),
  parcel: z.int().optional().catch(undefined),
  carrier: z.string().optional().catch(undefined),
  trackingNumber: z.string().optional().catch(undefined),
  mail: z.string().optional().catch(undefined),
  amount: z.object({ amount: z.int(), currency: CurrencyCode }).optional().catch(undefined),
});

/** What happened in a line, and what there is to say besides. */
export function entryWords({ kind, detail }: Pick<OrderEntry, "kind" | "detail">): {
  what: string;
  more: string | null;
} {
  const told = Told.parse(detail ?? {});
  switch (kind) {
    case "placed":
      return { what: "Order placed", more: null };
    case "authorised":
      return { what: "The bank agreed to the payment", more: null };
    case "paid":
      return { what: "Paid", more: null };
    case "expired":
      return { what: "Expired: the time to pay was over", more: null };
    case "cancelled":
      return { what: "Cancelled", more: told.reason ?? null };
    case "shipped":
      return { what: `Parcel ${told.parcel ?? ""} shipped`, more: tracking(told) };
    case "refund_requested":
      return {
        what: `Refund ${told.amount ? `of ${formatMoney(told.amount, MONEY_LOCALE)} ` : ""}asked for`,
        more: told.reason ?? null,
      };
    case "refunded":
      return { what: told.amount ? `${formatMoney(told.amount, MONEY_LOCALE)} refunded` : "Refunded", more: null };
    case "noted":
      return { what: "Note written", more: null };
    case "mail_sent_again":
      return { what: `Mail sent again: ${AGAIN[told.mail ?? ""] ?? "confirmation"}`, more: null };
    default:
      return { what: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`.replaceAll("_", " "), more: null };
  }
}

const MAILS: Readonly<Record<string, string>> = {
  "order-confirmation": "Confirmation",
  "order-not-fulfillable": "Apology that it cannot be sent",
  "order-shipped": "Shipping notice",
  "order-cancelled": "Cancellation notice",
  "order-refunded": "Refund notice",
};

/** What is known of a mail to the customer. One that waits says why. */
export function mailWords({ kind, recipient, sentAt, trouble }: MailView): { what: string; more: string | null } {
  const what = MAILS[kind] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll("-", " ")}`;
  if (sentAt !== null) return { what: `${what} mailed`, more: recipient };
  return {
    what: `${what} waits to be mailed`,
    more: trouble === null ? recipient : `The mail server says ${trouble}.`,
  };
}

/** That a paper was issued, and over how much. */
export const paperWords = ({ kind, number, total }: DocumentRow): { what: string; more: string | null } => ({
  what: `${kind === "invoice" ? "Invoice" : "Credit note"} ${number} issued`,
  more: formatMoney(total, MONEY_LOCALE),
});

const tracking = ({ carrier, trackingNumber }: z.infer<typeof Told>): string | null =>
  [carrier, trackingNumber].filter(Boolean).join(", ") || null;

/** What staff can have sent again besides the confirmation. */
const AGAIN: Readonly<Record<string, string>> = { shipped: "parcel", refunded: "refund" };
