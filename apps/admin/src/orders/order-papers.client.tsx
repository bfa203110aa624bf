"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import type { DocumentRow } from "@cartwright/documents/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { MONEY_LOCALE } from "./order-words.ts";
import { nextLook } from "./polling.ts";

const NAMES = { invoice: "Invoice", credit_note: "Credit note" } as const;

/** Invoice and credit notes, which make themselves, and what the warehouse packs from. */
export function OrderPapers({ order, known }: { order: OrderDetail; known: readonly DocumentRow[] }) {
  const { id: orderId, number } = order;
  const packs = order.allocations.length > 0 || order.fulfilments.length > 0;
  const expected = papersOf(order);
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.documents.ofOrder.queryOptions(
      { orderId },
      {
        refetchInterval: ({ state }) =>
          complete(state.data, expected) ? false : (nextLook(state.dataUpdateCount) ?? false),
      },
    ),
  );
  // The page and this panel ask by themselves: whoever heard of more has it right.
  const papers = readyOf(known) >= readyOf(data) && known.length > 0 ? known : data;
  if (expected === 0 && !packs) return null;
  const missing = expected - (papers?.length ?? 0);
  return (
    <Section title="Papers" flush>
      <ul>
        {papers?.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
        {missing > 0 && papers !== undefined ? (
          <li className={rowClasses}>
            <span className="text-ink-soft">{papers.length === 0 ? "Invoice" : "Credit note"}</span>
            <span className="text-ink-soft">being made…</span>
          </li>
        ) : null}
        {papers === undefined && error === null ? (
          <li>
            <SkeletonRows rows={1} label="The papers are on their way" />
          </li>
        ) : null}
        {papers === undefined && error !== null ? (
          <li className={rowClasses} role="alert">
            <span className="text-ink-soft">{problemOf(error).message}</span>
            <Button look="quiet" onClick={() => void refetch()}>
              Try again
            </Button>
          </li>
        ) : null}
        {packs ? (
          <li className={rowClasses}>
            <a href={`/orders/${number}/packing-slip`} target="_blank" rel="noreferrer" className={linkClasses}>
              Packing slip
            </a>
            <span className="text-fine text-ink-soft">PDF, as it stands now</span>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

function Paper({ paper: { id, kind, number, state, issuedAt, total } }: { paper: DocumentRow }) {
  return (
    <li className={rowClasses}>
      <span className="grid min-w-0 gap-0.5">
        {state === "ready" ? (
          <a href={`/documents/${id}`} target="_blank" rel="noreferrer" className={linkClasses}>
            {NAMES[kind]} {number}
          </a>
        ) : (
          <span>
            {NAMES[kind]} {number}
          </span>
        )}
        <span className="text-fine text-ink-soft">
          {state === "ready" ? <Moment at={issuedAt} /> : <span role="status">being made…</span>}
        </span>
      </span>
      <span className="tabular whitespace-nowrap">
        {kind === "credit_note" ? "−" : ""}
        {formatMoney(total, MONEY_LOCALE)}
      </span>
    </li>
  );
}

/** Papers that must come to be of what has happened so far: an invoice, and a credit note for each settled refund. */
function papersOf({ payment, refunds }: OrderDetail): number {
  const paid = payment === "paid" || payment === "partly_refunded" || payment === "refunded";
  return paid ? 1 + refunds.filter(({ state }) => state === "settled").length : 0;
}

const readyOf = (papers: readonly DocumentRow[] | undefined): number =>
  papers?.filter(({ state }) => state === "ready").length ?? 0;

const complete = (papers: readonly DocumentRow[] | undefined, expected: number): boolean =>
  papers !== undefined && papers.length >= expected && papers.every(({ state }) => state === "ready");

const rowClasses = "flex justify-between gap-4 border-t border-line px-5 py-3 text-small first:border-t-0";
const linkClasses = "underlined min-w-0 [overflow-wrap:anywhere]";
