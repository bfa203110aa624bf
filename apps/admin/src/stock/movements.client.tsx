"use client";

import type { MovementRow } from "@cartwright/inventory/contract";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { movementWords, signed } from "./adjust-words.ts";

/** The ledger of one SKU: what came and went, why, and by whom. */
export function Movements({ sku }: { sku: string }) {
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    trpc.stock.movements.infiniteQueryOptions({ sku }, { getNextPageParam: (page) => page.next }),
  );
  if (data === undefined)
    return error === null ? (
      <SkeletonRows rows={3} label="The ledger is on its way" />
    ) : (
      <p role="alert" className="flex flex-wrap items-center gap-3 py-3 text-small text-ink-soft">
        {problemOf(error).message}
        <Button look="quiet" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  const movements = data.pages.flatMap(({ items }) => items);
  if (movements.length === 0) return <p className="py-3 text-small text-ink-soft">Nothing has come or gone yet.</p>;
  return (
    <>
      <ol className="grid" aria-label={`Movements of ${sku}`}>
        {movements.map((movement) => (
          <Line key={movement.id} movement={movement} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button look="secondary" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? "Loading…" : "Older movements"}
        </Button>
      ) : null}
    </>
  );
}

function Line({ movement }: { movement: MovementRow }) {
  const { quantity, reason, warehouseName, note, by, at, orderNumber } = movement;
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line py-2 text-small first:border-t-0">
      <span className={`tabular text-right font-medium ${quantity < 0 ? "text-ink-soft" : "text-alder"}`}>
        {signed(quantity)}
      </span>
      <span className="grid min-w-0">
        <span>
          {movementWords(reason)}
          {orderNumber === null ? null : (
            <>
              {" for "}
              <Link href={`/orders/${orderNumber}`} className="underlined">
                order {orderNumber}
              </Link>
            </>
          )}
          <span className="text-ink-soft"> · {warehouseName}</span>
        </span>
        {note === null ? null : <span className="text-fine [overflow-wrap:anywhere] text-ink-soft">{note}</span>}
        {by === null ? null : <span className="text-fine text-ink-soft">{by}</span>}
      </span>
      <span className="text-fine text-ink-soft">
        <Moment at={at} as="ago" />
      </span>
    </li>
  );
}
