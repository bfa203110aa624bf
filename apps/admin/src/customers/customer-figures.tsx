import type { CustomerDetail } from "@cartwright/customers/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { Moment } from "@cartwright/ui/moment.client";
import type { ReactNode } from "react";
import { MONEY_LOCALE } from "../orders/order-words.ts";

/** What somebody has bought, at a glance. Different money is never added up. */
export function CustomerFigures({ customer: { orders, spent, lastOrderAt } }: { customer: CustomerDetail }) {
  return (
    <dl className="grid grid-cols-2 divide-line rounded-soft border border-line bg-paper-raised sm:grid-cols-3 sm:divide-x">
      <Figure name="Orders" hint="Paid, not cancelled">
        {orders}
      </Figure>
      <Figure name="Spent" hint="Refunds taken off">
        {spent.length === 0
          ? "–"
          : spent.map((sum) => (
              <span key={sum.currency} className="block">
                {formatMoney(sum, MONEY_LOCALE)}
              </span>
            ))}
      </Figure>
      <Figure name="Last order" hint={null}>
        {lastOrderAt === null ? "–" : <Moment at={lastOrderAt} as="ago" />}
      </Figure>
    </dl>
  );
}

function Figure({ name, hint, children }: { name: string; hint: string | null; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5 px-5 py-4">
      <dt className="text-fine text-ink-soft">{name}</dt>
      <dd className="tabular text-lead font-medium">
        {children}
        {hint === null ? null : <span className="block text-fine font-normal text-ink-soft">{hint}</span>}
      </dd>
    </div>
  );
}
