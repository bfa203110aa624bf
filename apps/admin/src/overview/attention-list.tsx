import type { Matter } from "@cartwright/reporting/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { CircleAlert, CircleCheck, CircleDot, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { matterWords } from "./matter-words.ts";

const ICONS = {
  bad: { icon: CircleAlert, ink: "text-danger" },
  warning: { icon: TriangleAlert, ink: "text-amber" },
  info: { icon: CircleDot, ink: "text-slate" },
  good: { icon: CircleCheck, ink: "text-alder" },
  plain: { icon: CircleDot, ink: "text-ink-soft" },
} as const;

/** What waits for somebody who may see it; each line leads to where something can be done about it. */
export function AttentionList({ matters }: { matters: readonly Matter[] }) {
  return (
    <Section title="Needs attention" flush>
      {matters.length === 0 ? (
        <p className="flex items-center gap-3 px-5 py-5 text-small text-ink-soft">
          <CircleCheck aria-hidden size={17} strokeWidth={1.7} className="shrink-0 text-alder" />
          Nothing waits for you.
        </p>
      ) : (
        <ul>
          {matters.map((matter) => (
            <MatterLine key={matter.kind} matter={matter} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function MatterLine({ matter }: { matter: Matter }) {
  const { tone, words, href } = matterWords(matter);
  const { icon: Icon, ink } = ICONS[tone];
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        href={href}
        className="grid min-h-11 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-5 py-2 text-small transition-colors hover:bg-paper-sunk focus-visible:-outline-offset-2"
      >
        <Icon aria-hidden size={17} strokeWidth={1.7} className={ink} />
        <span className="font-medium">{words}</span>
        {matter.since === null ? null : (
          <span className="text-fine text-ink-soft">
            <span className="sr-only">, the oldest </span>
            <Moment at={matter.since} as="ago" />
          </span>
        )}
      </Link>
    </li>
  );
}
