"use client";

import type { OrderRow } from "@cartwright/orders/contract";
import type { Matter } from "@cartwright/reporting/contract";
import { useQuery } from "@tanstack/react-query";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { AttentionList } from "./attention-list.tsx";
import { LATEST, LatestOrders } from "./latest-orders.tsx";
import { LIVE, LIVE_SLOWLY } from "./live.ts";

/** What waits for somebody, kept up to date. */
export function LiveAttention({ first }: { first: readonly Matter[] }) {
  const { reporting } = useTRPC();
  const { data } = useQuery(reporting.attention.queryOptions(undefined, { ...LIVE_SLOWLY, initialData: [...first] }));
  return <AttentionList matters={data} />;
}

/** The orders that have just come in, kept up to date. */
export function LiveOrders({ first }: { first: Outputs["orders"]["list"] }) {
  const { orders } = useTRPC();
  const { data } = useQuery(orders.list.queryOptions({ limit: LATEST }, { ...LIVE, initialData: first }));
  const items: readonly OrderRow[] = data.items;
  return <LatestOrders orders={items} />;
}
