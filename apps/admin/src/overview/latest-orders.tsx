import { formatMoney } from "@cartwright/kernel/money";
import type { OrderRow } from "@cartwright/orders/contract";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { FulfilmentBadge, PaymentBadge } from "../orders/order-state.tsx";
import { MONEY_LOCALE } from "../orders/order-words.ts";

/** How many orders the overview shows. */
export const LATEST = 8;

/** What has just come in. */
export function LatestOrders({ orders }: { orders: readonly OrderRow[] }) {
  return (
    <Section
      title="Latest orders"
      flush
      actions={
        <Link href="/orders" className="underlined text-small font-medium">
          All orders
        </Link>
      }
    >
      {orders.length === 0 ? (
        <p className="px-5 py-5 text-small text-ink-soft">
          The first one appears here the moment that somebody places it.
        </p>
      ) : (
        <DataTable label="Latest orders" columns={COLUMNS} rows={orders} keyOf={({ id }) => id} />
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<OrderRow>[] = [
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
    from: "tablet",
    cell: ({ customerName }) => <span className="[overflow-wrap:anywhere]">{customerName}</span>,
  },
  { head: "Payment", cell: ({ payment }) => <PaymentBadge payment={payment} /> },
  { head: "Fulfilment", from: "desktop", cell: (order) => <FulfilmentBadge order={order} /> },
  {
    head: "Total",
    end: true,
    cell: ({ total }) => <span className="tabular whitespace-nowrap">{formatMoney(total, MONEY_LOCALE)}</span>,
  },
];
