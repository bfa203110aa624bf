"use client";

import { Button } from "@cartwright/ui/button";
import { useQuery } from "@tanstack/react-query";
import { ArrowUp } from "lucide-react";
import { useTRPC } from "../trpc/queries.client.tsx";
import type { Filters } from "./filters.ts";

interface NewOrdersProps {
  filters: Filters;
  /** The newest order that is shown; 0 while there is none. */
  newest: number;
  onShow: () => void;
}

/** How often it looks, and up to how many it counts. */
const EVERY_MS = 10_000;
const COUNTED = 20;

/** Says that orders have come in since, and shows them when asked: rows never move under somebody's hand. */
export function NewOrders({ filters, newest, onShow }: NewOrdersProps) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.orders.list.queryOptions(
      { ...filters, limit: COUNTED },
      { initialData: { items: [], next: null }, refetchInterval: EVERY_MS, staleTime: EVERY_MS },
    ),
  );
  const count = newerThan(newest, data.items);
  return (
    <div role="status" className="contents">
      {count === 0 ? null : (
        <div className="flex justify-center border-b border-line bg-slate-wash">
          <Button look="subtle" className="w-full" onClick={onShow}>
            <ArrowUp aria-hidden size={16} strokeWidth={1.7} />
            {count === 1 ? "1 new order" : `${count}${count === COUNTED ? " or more" : ""} new orders`}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Pure. */
export const newerThan = (newest: number, items: readonly { readonly number: number }[]): number =>
  items.filter(({ number }) => number > newest).length;
