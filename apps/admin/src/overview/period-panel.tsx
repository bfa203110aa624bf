import type { CurrencyFigures, PeriodFigures } from "@cartwright/reporting/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import type { ChartData } from "../charts/chart.ts";
import { LineChart } from "../charts/line-chart.client.tsx";
import { Sparkline } from "../charts/sparkline.tsx";
import { type Asked, type Metric, METRICS, overviewPath } from "./asked.ts";
import {
  comparedWords,
  METRIC_MEANINGS,
  METRIC_NAMES,
  periodWords,
  shortStepWords,
  shortValueWords,
  stepWords,
  totalWords,
  trendOf,
  valueWords,
} from "./figure-words.ts";
import { Trend } from "./trend.tsx";

interface PeriodPanelProps {
  period: PeriodFigures;
  shown: CurrencyFigures;
  asked: Asked;
}

/** Four figures of a period; the chosen one is drawn below, day by day or hour by hour. */
export function PeriodPanel({ period, shown, asked }: PeriodPanelProps) {
  const against = comparedWords(period);
  return (
    <Section title={periodWords(period)} lead={`In ${shown.currency}, compared with ${against}.`} flush>
      <nav aria-label="Figures" className="grid grid-cols-2 border-b border-line md:grid-cols-4">
        {METRICS.map((metric) => (
          <Link
            key={metric}
            href={overviewPath(asked, { show: metric })}
            replace
            scroll={false}
            aria-current={metric === asked.show ? "true" : undefined}
            className={classNames(
              "grid grid-rows-[auto_auto_1fr_auto] gap-1 border-line px-5 pt-3 pb-3 transition-colors focus-visible:-outline-offset-2 md:border-l md:first:border-l-0 max-md:even:border-l max-md:nth-[n+3]:border-t",
              metric === asked.show
                ? "bg-paper-sunk/60 shadow-[inset_0_-2px_0_var(--color-clay)]"
                : "hover:bg-paper-sunk/60",
            )}
          >
            <span className="text-fine text-ink-soft">{METRIC_NAMES[metric]}</span>
            <span className="tabular text-lead font-medium">{totalWords(metric, shown.now) ?? "–"}</span>
            <Trend trend={trendOf(metric, shown.change)} against={against} />
            <span className="pt-1.5 max-sm:hidden">
              <Sparkline values={shown.series.map((point) => point[metric])} />
            </span>
          </Link>
        ))}
      </nav>
      <LineChart data={chartOf(period, shown, asked.show)} />
      <p className="border-t border-line px-5 py-3 text-fine text-ink-soft">{METRIC_MEANINGS[asked.show]}</p>
    </Section>
  );
}

/** What the chart draws of one metric. Pure. */
export function chartOf(period: PeriodFigures, shown: CurrencyFigures, metric: Metric): ChartData {
  const { currency, series, seriesBefore } = shown;
  const sameDay = period.unit === "hour";
  const prefix = (day: string) => (sameDay ? `${periodWords({ from: day, to: day })}, ` : "");
  const longest = series.length >= seriesBefore.length ? series : seriesBefore;
  return {
    title: METRIC_NAMES[metric],
    step: sameDay ? "Hour" : "Day",
    ticks: longest.map(({ at }) => shortStepWords(at)),
    words: (value) => valueWords(metric, value, currency),
    shortWords: (value) => shortValueWords(metric, value, currency),
    whole: metric === "orders",
    lines: [
      {
        style: "now",
        name: periodWords(period),
        total: totalWords(metric, shown.now) ?? "–",
        values: series.map((point) => point[metric]),
        steps: series.map(({ at }) => prefix(period.to) + stepWords(at)),
      },
      {
        style: "before",
        name: comparedWords(period),
        total: totalWords(metric, shown.before) ?? "–",
        values: seriesBefore.map((point) => point[metric]),
        steps: seriesBefore.map(({ at }) => prefix(period.before.to) + stepWords(at)),
      },
    ],
  };
}
