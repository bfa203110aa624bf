"use client";

import { Button } from "@cartwright/ui/button";
import { DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Outputs } from "../trpc/outputs.ts";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { LOW_AT } from "./filters.ts";
import { StockDrawer } from "./stock-drawer.client.tsx";
import { StockLevel } from "./stock-level.tsx";

type Row = Outputs["stock"]["of"][number];

interface StockPanelProps {
  productId: string;
  /** Whether this role has stock.adjust. */
  mayAdjust: boolean;
}

/** The stock of one product's variants, warehouse by warehouse; a row opens its ledger and, for those who may, its correction. */
export function StockPanel({ productId, mayAdjust }: StockPanelProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.stock.of.queryOptions({ productId }));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title="Stock" lead="What lies on the shelves, and what of it orders have been promised." flush>
      {data !== undefined ? (
        <Rows rows={data} onOpen={setOpen} />
      ) : error === null ? (
        <SkeletonRows rows={3} label="The stock is on its way" />
      ) : (
        <p role="alert" className="flex flex-wrap items-center gap-3 px-5 py-4 text-small text-ink-soft">
          {problemOf(error).message}
          <Button look="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      <StockDrawer
        stock={data?.find(({ sku }) => sku === open) ?? null}
        mayAdjust={mayAdjust}
        onClose={() => setOpen(null)}
      />
    </Section>
  );
}

function Rows({ rows, onOpen }: { rows: readonly Row[]; onOpen: (sku: string) => void }) {
  if (rows.length === 0)
    return <p className="px-5 py-4 text-small text-ink-soft">Save the product with a variant first.</p>;
  const warehouses = rows[0]?.warehouses ?? [];
  return (
    <DataTable
      label="Stock"
      rows={rows}
      keyOf={({ sku }) => sku}
      columns={[
        {
          head: "Variant",
          cell: ({ sku, label, status }) => (
            <span className="grid">
              <button type="button" className={`${rowEntryClasses} text-left`} onClick={() => onOpen(sku)}>
                {label === "" ? sku : label}
              </button>
              <span className="text-fine text-ink-soft">
                {label === "" ? "" : sku}
                {status === "retired" ? `${label === "" ? "" : ", "}not sold any more` : ""}
              </span>
            </span>
          ),
        },
        ...warehouses.map(({ code, name }) => ({
          head: name,
          end: true,
          cell: (row: Row) => (
            <span className="tabular">{row.warehouses.find((one) => one.code === code)?.onHand ?? 0}</span>
          ),
        })),
        { head: "Promised", end: true, cell: ({ reserved }) => <span className="tabular">{reserved}</span> },
        {
          head: "Available",
          end: true,
          cell: ({ available }) => <StockLevel available={available} lowAt={LOW_AT} />,
        },
      ]}
    />
  );
}
