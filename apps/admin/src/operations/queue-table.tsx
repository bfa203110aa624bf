import type { QueueState } from "@cartwright/messaging/contract";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { StateBadge } from "@cartwright/ui/state-badge";
import Link from "next/link";
import { lettersPath } from "./filters.ts";
import { LATE_SECONDS } from "./standing.ts";
import { ageWords, countedWords, numberWords } from "./words.ts";

interface QueueTableProps {
  queues: readonly QueueState[];
  /** When this was so, in milliseconds. */
  at: number;
}

/** Every queue in a line. Each leads to what was given up in it. */
export function QueueTable({ queues, at }: QueueTableProps) {
  return <DataTable label="Queues" columns={columnsAt(at)} rows={queues} keyOf={({ name }) => name} />;
}

const columnsAt = (at: number): readonly Column<QueueState>[] => [
  {
    head: "Queue",
    cell: ({ name, fifo }) => (
      <>
        <Link href={lettersPath({ queue: name })} className={rowEntryClasses}>
          {name}
        </Link>
        {fifo ? <span className="text-ink-soft"> · in order</span> : null}
      </>
    ),
  },
  { head: "Waiting", end: true, cell: ({ depth }) => <Figure value={depth?.waiting} /> },
  {
    head: "Oldest",
    end: true,
    cell: ({ oldestSeconds }) =>
      oldestSeconds === null ? (
        <span className="text-ink-soft">–</span>
      ) : (
        <span className={oldestSeconds > LATE_SECONDS ? "tabular font-medium text-amber" : "tabular"}>
          {ageWords(oldestSeconds)}
        </span>
      ),
  },
  { head: "In flight", end: true, cell: ({ depth }) => <Figure value={depth?.inFlight} /> },
  { head: "Resting", end: true, from: "tablet", cell: ({ depth }) => <Figure value={depth?.delayed} /> },
  {
    head: "Worker asked",
    end: true,
    from: "desktop",
    cell: ({ askedAt }) => (
      <span className="tabular whitespace-nowrap">
        {askedAt === null ? "Never" : `${ageWords((at - askedAt.getTime()) / 1000)} ago`}
      </span>
    ),
  },
  { head: "Dead letters", end: true, cell: ({ deadLetters }) => <GivenUp {...deadLetters} /> },
];

function Figure({ value }: { value: number | undefined }) {
  if (value === undefined) return <span className="text-ink-soft">Not known</span>;
  return <span className={value === 0 ? "tabular text-ink-soft" : "tabular"}>{numberWords(value)}</span>;
}

function GivenUp({ waiting, uncollected }: QueueState["deadLetters"]) {
  if (waiting.count > 0) return <StateBadge tone="bad">{countedWords(waiting)}</StateBadge>;
  if (uncollected !== null && uncollected > 0) return <StateBadge tone="warning">{uncollected} on the way</StateBadge>;
  return <span className="text-ink-soft">None</span>;
}
