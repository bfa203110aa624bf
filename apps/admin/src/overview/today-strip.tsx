import type { PeriodFigures } from "@cartwright/reporting/contract";
import { Section } from "@cartwright/ui/section";
import { METRICS } from "./asked.ts";
import { comparedWords, longDayWords, METRIC_NAMES, shownCurrency, totalWords, trendOf } from "./figure-words.ts";
import { Trend } from "./trend.tsx";

interface TodayStripProps {
  today: PeriodFigures;
  currency: string | null;
}

/** Today so far, beside the same weekday of last week at this time. */
export function TodayStrip({ today, currency }: TodayStripProps) {
  const shown = shownCurrency(today, currency);
  const against = comparedWords(today);
  return (
    <Section title="Today so far" lead={`${longDayWords(today.to)}, compared with ${against}.`} flush>
      {shown === null ? (
        <p className="px-5 py-4 text-small text-ink-soft">Nothing yet today, and nothing by this time a week ago.</p>
      ) : (
        <dl className="grid grid-cols-2 md:grid-cols-4">
          {METRICS.map((metric) => (
            <div
              key={metric}
              className="grid content-start gap-1 border-line px-5 py-3.5 max-md:nth-[n+3]:border-t md:border-l md:first:border-l-0 max-md:even:border-l"
            >
              <dt className="text-fine text-ink-soft">{METRIC_NAMES[metric]}</dt>
              <dd className="grid gap-1">
                <span className="tabular text-lead font-medium">{totalWords(metric, shown.now) ?? "–"}</span>
                <Trend trend={trendOf(metric, shown.change)} against={against} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
