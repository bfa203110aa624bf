import type { Matter, MatterKind } from "@cartwright/reporting/contract";
import type { Tone } from "@cartwright/ui/state-badge";

interface MatterWords {
  readonly tone: Tone;
  readonly words: (count: string, one: boolean) => string;
  readonly href: (matter: Matter) => string;
}

const order = ({ orderNumber }: Matter, list: string): string =>
  orderNumber === null ? list : `/orders/${orderNumber}`;

/** What waits for somebody, in words, and where one does something about it. */
const MATTERS: Readonly<Record<MatterKind, MatterWords>> = {
  to_ship: {
    tone: "info",
    words: (count, one) => `${count} ${one ? "order" : "orders"} to ship`,
    href: () => "/orders?fulfilment=to_ship",
  },
  money_stuck: {
    tone: "bad",
    words: (count, one) => `${count} ${one ? "payment" : "payments"} promised by the bank and not taken`,
    href: () => "/orders?state=authorised",
  },
  refunds_failed: {
    tone: "bad",
    words: (count, one) => `${count} ${one ? "refund was" : "refunds were"} refused by the bank`,
    href: (matter) => order(matter, "/orders"),
  },
  payments_declined: {
    tone: "plain",
    words: (count, one) => `${count} ${one ? "payment was" : "payments were"} declined within a day`,
    href: () => "/orders?payment=unpaid",
  },
  sold_out: {
    tone: "warning",
    words: (count, one) => `${count} ${one ? "SKU is" : "SKUs are"} sold out`,
    href: () => "/inventory?level=out",
  },
  low_stock: {
    tone: "plain",
    words: (count, one) => `${count} ${one ? "SKU is" : "SKUs are"} running low`,
    href: () => "/inventory?level=low",
  },
  dead_letters: {
    tone: "bad",
    words: (count, one) => `${count} ${one ? "message was" : "messages were"} given up`,
    href: () => "/operations/dead-letters",
  },
  webhooks: {
    tone: "warning",
    words: (count, one) => `${count} ${one ? "webhook" : "webhooks"} to look at`,
    href: () => "/operations/webhooks?show=to_look_at",
  },
};

export function matterWords(matter: Matter): { tone: Tone; words: string; href: string } {
  const { tone, words, href } = MATTERS[matter.kind];
  return { tone, words: words(`${matter.count}${matter.more ? "+" : ""}`, matter.count === 1), href: href(matter) };
}
