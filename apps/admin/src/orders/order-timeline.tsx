import type { OrderDetail } from "@cartwright/checkout/contract";
import type { DocumentRow } from "@cartwright/documents/contract";
import type { MailView } from "@cartwright/notifications/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { entryWords, mailWords, paperWords } from "./timeline-words.ts";

interface Happened {
  at: Date;
  what: string;
  more: string | null;
  by: string | null;
  /** What follows by itself stands back. */
  quiet: boolean;
}

interface OrderTimelineProps {
  order: OrderDetail;
  mails?: readonly MailView[];
  papers?: readonly DocumentRow[];
}

/** What has happened to the order, which mails went out and which papers were issued, newest first, and who did it. */
export function OrderTimeline({ order, mails = [], papers = [] }: OrderTimelineProps) {
  const happened = timelineOf(order, mails, papers);
  return (
    <Section title="Timeline">
      <ol className="grid text-small">
        {happened.map(({ at, what, more, by, quiet }, row) => (
          <li
            key={`${what} ${at.toISOString()} ${row}`}
            className="relative grid grid-cols-[0.625rem_minmax(0,1fr)] gap-x-4 pb-4 last:pb-0"
          >
            <span
              aria-hidden
              className={classNames(
                "mt-1.5 size-2.5 rounded-round",
                quiet ? "border-2 border-line-strong" : "bg-alder",
              )}
            />
            {row === happened.length - 1 ? null : (
              <span aria-hidden className="absolute top-5 bottom-0 left-1.25 w-px -translate-x-1/2 bg-line" />
            )}
            <div className="flex flex-wrap justify-between gap-x-6">
              <p className="[overflow-wrap:anywhere]">
                {what}
                {by === null ? null : <span className="text-ink-soft"> · {by}</span>}
                {more === null ? null : <span className="block text-fine text-ink-soft">{more}</span>}
              </p>
              <p className="text-fine text-ink-soft">
                <Moment at={at} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Newest first; of what happened at one moment, the later written first. Pure. */
function timelineOf(
  order: Pick<OrderDetail, "entries">,
  mails: readonly MailView[],
  papers: readonly DocumentRow[],
): Happened[] {
  const entries = order.entries.map((entry) => ({ ...entryWords(entry), at: entry.at, by: entry.by, quiet: false }));
  const sent = mails.map((mail) => ({ ...mailWords(mail), at: mail.sentAt ?? mail.writtenAt, by: null, quiet: true }));
  const issued = papers.map((paper) => ({ ...paperWords(paper), at: paper.issuedAt, by: null, quiet: true }));
  return [...entries, ...sent, ...issued].toSorted((a, b) => a.at.getTime() - b.at.getTime()).toReversed();
}
