"use client";

import type { TaxRateView } from "@cartwright/pricing/settings-contract";
import { Button } from "@cartwright/ui/button";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Section } from "@cartwright/ui/section";
import { useState } from "react";
import { percentWords } from "./percent.ts";
import { placeWords } from "./tax-place-words.ts";
import { TaxRateDrawer } from "./tax-rate-drawer.client.tsx";

/** Every rate by its place; one opens beside the list. */
export function TaxRates({ rates, changes }: { rates: readonly TaxRateView[]; changes: boolean }) {
  const [open, setOpen] = useState<string | null>(null);
  const byPlace = rates.toSorted((a, b) => (placeWords(a) < placeWords(b) ? -1 : 1));
  const columns: readonly Column<TaxRateView>[] = [
    {
      head: "Place",
      cell: (rate) =>
        changes ? (
          <button type="button" className={rowEntryClasses} onClick={() => setOpen(rate.id)}>
            {placeWords(rate)}
          </button>
        ) : (
          <span className="font-medium">{placeWords(rate)}</span>
        ),
    },
    { head: "Name", cell: ({ name }) => name },
    {
      head: "Rate",
      end: true,
      cell: ({ basisPoints }) => <span className="tabular whitespace-nowrap">{percentWords(basisPoints)}</span>,
    },
  ];
  return (
    <Section
      title="Rates"
      lead="A state without a rate of its own takes its country’s."
      flush
      actions={changes ? <Button onClick={() => setOpen(NEW)}>Add rate</Button> : null}
    >
      {rates.length === 0 ? (
        <EmptyState title="No rates yet">Everything is sold with 0% tax.</EmptyState>
      ) : (
        <DataTable label="Tax rates" columns={columns} rows={byPlace} keyOf={({ id }) => id} />
      )}
      <TaxRateDrawer
        open={open !== null}
        rate={rates.find(({ id }) => id === open) ?? null}
        onClose={() => setOpen(null)}
      />
    </Section>
  );
}

const NEW = "new";
