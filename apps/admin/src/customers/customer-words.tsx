import type { CustomerRow } from "@cartwright/customers/contract";
import { formatMoney, type Money } from "@cartwright/kernel/money";
import { StateBadge } from "@cartwright/ui/state-badge";
import { MONEY_LOCALE } from "../orders/order-words.ts";

/** With an account or without, and whether they are shut out of it. */
export function KindBadge({ customer: { kind, disabled } }: { customer: Pick<CustomerRow, "kind" | "disabled"> }) {
  if (disabled) return <StateBadge tone="warning">Sign-in off</StateBadge>;
  return kind === "account" ? <StateBadge tone="good">Account</StateBadge> : <StateBadge>Guest</StateBadge>;
}

/** Sums of different money stand beside each other; nothing is nothing in no money. */
export const spentWords = (spent: readonly Money[]): string =>
  spent.length === 0 ? "–" : spent.map((sum) => formatMoney(sum, MONEY_LOCALE)).join(" + ");
