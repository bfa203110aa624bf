"use client";

import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { MarketGaps } from "@cartwright/pricing/settings-contract";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { StateBadge } from "@cartwright/ui/state-badge";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { countriesInWords } from "./country-words.ts";
import { gapSentences } from "./gap-words.ts";
import { MarketDrawer } from "./market-drawer.client.tsx";

interface MarketListProps {
  markets: readonly MarketForStaff[];
  gaps: readonly MarketGaps[];
  /** Whether whoever looks may change them. */
  changes: boolean;
}

/** Every market; one opens beside the list. */
export function MarketList({ markets, gaps, changes }: MarketListProps) {
  const [code, setCode] = useState<string | null>(null);
  const gapsOf = (market: MarketForStaff) => gaps.find((one) => one.code === market.code);
  const sentences = (market: MarketForStaff) => {
    const found = gapsOf(market);
    return found === undefined ? [] : gapSentences(found);
  };
  const columns: readonly Column<MarketForStaff>[] = [
    {
      head: "Market",
      cell: (market) => (
        <span className="grid min-w-0 gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <button type="button" className={rowEntryClasses} onClick={() => setCode(market.code)}>
              {market.name}
            </button>
            {market.isDefault ? <StateBadge tone="info">Default</StateBadge> : null}
          </span>
          <span className="text-fine text-ink-soft">{countriesInWords(market.countries)}</span>
          {market.active
            ? sentences(market).map((sentence) => (
                <span key={sentence} className="flex items-start gap-1.5 text-fine text-amber">
                  <TriangleAlert aria-hidden size={14} strokeWidth={1.8} className="mt-0.5 shrink-0" />
                  {sentence}
                </span>
              ))
            : null}
        </span>
      ),
    },
    { head: "Language", from: "tablet", cell: ({ locale }) => <span className="whitespace-nowrap">{locale}</span> },
    { head: "Currency", cell: ({ currency }) => currency },
    {
      head: "Prices",
      from: "tablet",
      cell: ({ pricesIncludeTax }) => (pricesIncludeTax ? "Tax within" : "Tax added"),
    },
    {
      head: "State",
      end: true,
      cell: ({ active }) => (active ? <StateBadge tone="good">Open</StateBadge> : <StateBadge>Closed</StateBadge>),
    },
  ];
  const chosen = markets.find((market) => market.code === code) ?? null;
  return (
    <>
      <DataTable label="Markets" columns={columns} rows={markets} keyOf={(market) => market.code} />
      <MarketDrawer
        market={chosen}
        warnings={chosen === null ? [] : sentences(chosen)}
        changes={changes}
        onClose={() => setCode(null)}
      />
    </>
  );
}
