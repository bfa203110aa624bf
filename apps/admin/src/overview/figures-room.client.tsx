"use client";

import type { MarketOfOrders } from "@cartwright/checkout/contract";
import type { PeriodFigures, TopProducts } from "@cartwright/reporting/contract";
import { SelectField } from "@cartwright/ui/select-field";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { NotUpToDate } from "../operations/not-up-to-date.tsx";
import { marketWords } from "../orders/order-words.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type Asked, overviewPath } from "./asked.ts";
import { shownCurrency } from "./figure-words.ts";
import { LIVE, LIVE_SLOWLY } from "./live.ts";
import { BeingMade, NothingInPeriod } from "./no-figures.tsx";
import { PeriodPanel } from "./period-panel.tsx";
import { PeriodPicker } from "./period-picker.client.tsx";
import { TodayStrip } from "./today-strip.tsx";
import { TopProductList } from "./top-products.tsx";

export interface KnownFigures {
  readonly today: PeriodFigures;
  readonly period: PeriodFigures;
  readonly top: readonly TopProducts[];
  /** What the markets are called. */
  readonly markets: readonly MarketOfOrders[];
}

interface FiguresRoomProps {
  asked: Asked;
  first: KnownFigures;
  /** Whether a product's own page may be opened. */
  seesProducts: boolean;
  /** Stands beside the chart. */
  attention: ReactNode;
  /** Stands beside the products. */
  latest: ReactNode;
  /** In the place of all figures while the shop has sold nothing. */
  firstDay: ReactNode;
}

/** The shop's figures, asked again every few seconds. Numbers change in their place; nothing else moves. */
export function FiguresRoom({ asked, first, seesProducts, attention, latest, firstDay }: FiguresRoomProps) {
  const { known, error, askAgain } = useFigures(asked, first);
  const { today, period, top } = known;
  const shown = shownCurrency(period, asked.currency);
  const currency = shown?.currency ?? asked.currency;
  const stale = <NotUpToDate error={error} path={overviewPath(asked, {})} onRetry={askAgain} />;
  if (!today.everSold && period.beingMade === 0)
    return (
      <>
        {stale}
        <Panels figures={firstDay} attention={attention} latest={latest} />
      </>
    );
  return (
    <>
      {stale}
      {asked.figures.range === "today" ? null : <TodayStrip today={today} currency={currency} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PeriodPicker asked={asked} from={period.from} to={period.to} today={today.to} />
        <Switches asked={asked} period={period} currency={currency} names={first.markets} />
      </div>
      <BeingMade days={period.beingMade} />
      <Panels
        figures={
          shown === null ? (
            <NothingInPeriod period={period} />
          ) : (
            <PeriodPanel period={period} shown={shown} asked={asked} />
          )
        }
        attention={attention}
        latest={latest}
        top={<TopProductList top={top} currency={currency} linked={seesProducts} />}
      />
    </>
  );
}

interface PanelsProps {
  figures: ReactNode;
  attention: ReactNode;
  latest: ReactNode;
  top?: ReactNode;
}

/** Two columns where there is room; else one, in which what waits for somebody comes before what has just come in. */
function Panels({ figures, attention, latest, top }: PanelsProps) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
      <div className="contents gap-6 xl:grid">
        <div className="min-w-0">{figures}</div>
        {latest === null ? null : <div className="min-w-0 max-xl:order-2">{latest}</div>}
      </div>
      <div className="contents gap-6 xl:grid">
        <div className="min-w-0 max-xl:order-1">{attention}</div>
        {top === undefined ? null : <div className="min-w-0 max-xl:order-3">{top}</div>}
      </div>
    </div>
  );
}

interface SwitchesProps {
  asked: Asked;
  period: PeriodFigures;
  currency: string | null;
  names: KnownFigures["markets"];
}

/** Currencies never add up: one is shown at a time. */
function Switches({ asked, period, currency, names }: SwitchesProps) {
  const router = useRouter();
  const go = (change: Parameters<typeof overviewPath>[1]) =>
    router.replace(overviewPath(asked, change), { scroll: false });
  const { market } = asked.figures;
  const markets = [...new Set([...period.markets, ...(market === undefined ? [] : [market])])];
  return (
    <div data-filters className="flex flex-wrap items-end gap-3 print:hidden">
      {markets.length > 1 ? (
        <SelectField
          label="Market"
          className="w-44"
          value={market ?? ""}
          onChange={({ target }) => go({ market: target.value === "" ? undefined : target.value, currency: null })}
        >
          <option value="">All</option>
          {markets.map((code) => (
            <option key={code} value={code}>
              {marketWords(names, code)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {period.currencies.length > 1 ? (
        <SelectField
          label="Currency"
          className="w-28"
          value={currency ?? ""}
          onChange={({ target }) => go({ currency: target.value })}
        >
          {period.currencies.map((one) => (
            <option key={one.currency}>{one.currency}</option>
          ))}
        </SelectField>
      ) : null}
    </div>
  );
}

/** What the page brought along, kept up to date. */
function useFigures(
  { figures }: Asked,
  first: KnownFigures,
): { known: Omit<KnownFigures, "markets">; error: unknown; askAgain: () => void } {
  const { reporting } = useTRPC();
  const { market } = figures;
  const ofToday = { range: "today" as const, ...(market !== undefined && { market }) };
  // Each for itself: two of them may ask the same, which is asked once.
  const today = useQuery(reporting.figures.queryOptions(ofToday, { ...LIVE, initialData: first.today }));
  const period = useQuery(reporting.figures.queryOptions(figures, { ...LIVE, initialData: first.period }));
  const top = useQuery(reporting.topProducts.queryOptions(figures, { ...LIVE_SLOWLY, initialData: [...first.top] }));
  const asked = [today, period, top];
  return {
    known: { today: today.data, period: period.data, top: top.data },
    error: asked.find((one) => one.error !== null)?.error ?? null,
    askAgain: () => asked.forEach(({ refetch }) => void refetch()),
  };
}
