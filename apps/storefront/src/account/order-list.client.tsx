"use client";

import type { OrderSummary } from "@cartwright/orders/contract";
import { Button } from "@cartwright/ui/button";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { type Problem, problemOf } from "../trpc/problem.ts";
import { FormProblem } from "./form-problem.tsx";
import { OrderRow } from "./order-row.tsx";

interface OrderPage {
  readonly items: readonly OrderSummary[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

interface OrderListProps {
  first: OrderPage;
  /** Where orders of each market have their pages: the market's code and its prefix. */
  prefixes: Readonly<Record<string, string>>;
  locale: string;
}

/** All orders of an account, newest first, some at a time. */
export function OrderList({ first, prefixes, locale }: OrderListProps) {
  const [page, setPage] = useState<OrderPage>(first);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const more = async (cursor: string) => {
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      const { items, next } = await bff.account.orders.query({ cursor });
      setPage(({ items: before }) => ({ items: [...before, ...items], next }));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setAsking(false);
  };
  return (
    <div className="grid justify-items-start gap-8">
      <ol className="grid w-full">
        {page.items.map((order) => (
          <OrderRow
            key={order.number}
            order={order}
            path={`${prefixes[order.marketCode] ?? ""}/orders/${order.number}`}
            locale={locale}
          />
        ))}
      </ol>
      <FormProblem problem={problem} />
      {page.next === null ? null : (
        <Button look="secondary" aria-disabled={asking || undefined} onClick={() => void more(page.next ?? "")}>
          Earlier orders
        </Button>
      )}
    </div>
  );
}
