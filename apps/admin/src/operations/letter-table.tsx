import type { DeadLetterRow } from "@cartwright/messaging/contract";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Moment } from "@cartwright/ui/moment.client";
import Link from "next/link";

interface LetterTableProps {
  label: string;
  letters: readonly DeadLetterRow[];
  /** Left out where all of them wait. */
  withState?: boolean;
}

/** Messages that were given up, a line each; the line opens the message. */
export function LetterTable({ label, letters, withState = true }: LetterTableProps) {
  return (
    <DataTable
      label={label}
      columns={withState ? [...COLUMNS, STATE] : COLUMNS}
      rows={letters}
      keyOf={({ id }) => id}
    />
  );
}

const COLUMNS: readonly Column<DeadLetterRow>[] = [
  {
    head: "Message",
    cell: ({ id, type, error }) => (
      <span className="grid min-w-0">
        <Link href={`/operations/dead-letters/${id}`} className={rowEntryClasses}>
          {type ?? "Unreadable message"}
        </Link>
        <span className="line-clamp-2 max-w-[60ch] text-fine text-ink-soft [overflow-wrap:anywhere]">
          {error === null ? "Its worker died at it" : `${error.code}: ${error.message}`}
        </span>
      </span>
    ),
  },
  { head: "Queue", cell: ({ queue }) => <span className="whitespace-nowrap">{queue}</span> },
  { head: "Attempts", end: true, cell: ({ attempts }) => <span className="tabular">{attempts}</span> },
  { head: "Given up", end: true, cell: ({ collectedAt }) => <Moment at={collectedAt} as="ago" /> },
];

const STATE: Column<DeadLetterRow> = { head: "State", end: true, cell: (letter) => <Standing letter={letter} /> };

function Standing({ letter: { state, redrivenBy } }: { letter: DeadLetterRow }) {
  if (state === "waiting") return <span className="font-medium">Waiting</span>;
  return <span className="text-ink-soft">Sent again by {redrivenBy ?? "somebody"}</span>;
}
