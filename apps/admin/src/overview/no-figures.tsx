import type { PeriodFigures } from "@cartwright/reporting/contract";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { CalendarOff } from "lucide-react";
import { periodWords } from "./figure-words.ts";

/** Days are made by workers, the newest first: what is not there yet is said, not left to be believed. */
export function BeingMade({ days }: { days: number }) {
  if (days === 0) return null;
  return (
    <Notice title={days === 1 ? "The figures of one day are being made" : `The figures of ${days} days are being made`}>
      Some twenty days come every few seconds, the newest first. What stands below grows until then.
    </Notice>
  );
}

/** In the place of the chart where nothing at all happened. */
export function NothingInPeriod({ period }: { period: PeriodFigures }) {
  return (
    <Section title={periodWords(period)} flush>
      <EmptyState icon={<CalendarOff aria-hidden size={26} strokeWidth={1.5} />} title="Nothing happened in these days">
        No cart was started and no order paid, nor in the days before them. Choose other days, or another market.
      </EmptyState>
    </Section>
  );
}
