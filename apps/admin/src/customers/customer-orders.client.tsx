"use client";

import type { OrderRow } from "@cartwright/orders/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ListFoot } from "../lists/list-foot.tsx";
import { pagesAfter } from "../lists/pages-after.ts";
import { FulfilmentBadge, PaymentBadge } from "../orders/order-state.tsx";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";

type Orders = Outputs["customers"]["orders"];

/** Everything that somebody ordered, with their account or as a guest. `first` is null for whoever may not see orders. */
export function CustomerOrders({ profileId, first }: { profileId: string; first: Orders | null }) {
  return (
    <Section title="Orders" flush>
      {first === null ? (
        <p className="px-5 py-4 text-small text-ink-soft">Your role does not include “See orders”.</p>
      ) : (
        <Rows profileId={profileId} first={first} />
      )}
    </Section>
  );
}

function Rows({ profileId, first }: { profileId: string; first: Orders }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.customers.orders.infiniteQueryOptions({ profileId }, pagesAfter(first)));
  const orders = list.data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) return <p className="px-5 py-4 text-small text-ink-soft">Nothing has been ordered yet.</p>;
  return (
    <>
      <DataTable label="Orders" columns={COLUMNS} rows={orders} keyOf={({ id }) => id} />
      {list.hasNextPage || list.error !== null ? <ListFoot list={list} shown={`${orders.length} orders`} /> : null}
    </>
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
  { head: "Payment", cell: ({ payment }) => <PaymentBadge payment={payment} /> },
  { head: "Fulfilment", cell: (order) => <FulfilmentBadge order={order} /> },
  { head: "Units", from: "desktop", end: true, cell: ({ units }) => <span className="tabular">{units}</span> },
  {
    head: "Total",
    end: true,
    cell: ({ total }) => <span className="tabular whitespace-nowrap">{formatMoney(total, MONEY_LOCALE)}</span>,
  },
];
