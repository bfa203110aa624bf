import type { MarketOfOrders } from "@cartwright/checkout/contract";
import { formatMoney } from "@cartwright/kernel/money";
import type { OrderRow } from "@cartwright/orders/contract";
import { type Column, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Moment } from "@cartwright/ui/moment.client";
import Link from "next/link";
import { FulfilmentBadge, PaymentBadge } from "./order-state.tsx";
import { marketWords, MONEY_LOCALE } from "./order-words.ts";

/** What the list says of an order. */
export const orderColumns = (markets: readonly MarketOfOrders[]): readonly Column<OrderRow>[] => [
  {
    head: "Order",
    cell: ({ number }) => (
      <Link href={`/orders/${number}`} className={`${rowEntryClasses} tabular`}>
        {number}
      </Link>
    ),
  },
  { head: "Placed", cell: ({ placedAt }) => <Moment at={placedAt} as="ago" /> },
  {
    head: "Customer",
    cell: ({ customerName, email }) => (
      <span className="grid min-w-0">
        <span className="max-md:[overflow-wrap:anywhere] md:break-words">{customerName}</span>
        <span className="text-fine [overflow-wrap:anywhere] text-ink-soft md:max-xl:hidden">{email}</span>
      </span>
    ),
  },
  { head: "Payment", cell: ({ payment }) => <PaymentBadge payment={payment} /> },
  { head: "Fulfilment", cell: (order) => <FulfilmentBadge order={order} /> },
  {
    head: "Market",
    from: "desktop",
    cell: ({ marketCode }) => <span className="whitespace-nowrap">{marketWords(markets, marketCode)}</span>,
  },
  { head: "Units", from: "desktop", end: true, cell: ({ units }) => <span className="tabular">{units}</span> },
  {
    head: "Total",
    end: true,
    cell: ({ total }) => <span className="tabular whitespace-nowrap">{formatMoney(total, MONEY_LOCALE)}</span>,
  },
];
