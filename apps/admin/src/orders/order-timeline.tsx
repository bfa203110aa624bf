import type { OrderDetail } from "@cartwright/checkout/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { entryWords } from "./timeline-words.ts";

/** What has happened to the order, newest first, and who did it. */
export function OrderTimeline({ order }: { order: OrderDetail }) {
  return (
    <Section title="Timeline">
      <ol className="grid text-small">
        {order.entries.toReversed().map((entry, at) => {
          const { what, more } = entryWords(entry);
          return (
            <li
              key={`${entry.kind} ${entry.at.toISOString()} ${at}`}
              className="relative grid grid-cols-[0.625rem_minmax(0,1fr)] gap-x-4 pb-4 last:pb-0"
            >
              <span aria-hidden className="mt-1.5 size-2.5 rounded-round bg-alder" />
              {at === order.entries.length - 1 ? null : (
                <span aria-hidden className="absolute top-5 bottom-0 left-1.25 w-px -translate-x-1/2 bg-line" />
              )}
              <div className="flex flex-wrap justify-between gap-x-6">
                <p className="[overflow-wrap:anywhere]">
                  {what}
                  {entry.by === null ? null : <span className="text-ink-soft"> · {entry.by}</span>}
                  {more === null ? null : <span className="block text-fine text-ink-soft">{more}</span>}
                </p>
                <p className="text-fine text-ink-soft">
                  <Moment at={entry.at} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
