import type { JobState } from "@cartwright/messaging/contract";
import { type Column, DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Moment } from "@cartwright/ui/moment.client";
import { StateBadge } from "@cartwright/ui/state-badge";
import { CalendarClock } from "lucide-react";
import { everyWords, plainWords, tookWords } from "./words.ts";

/** What is done by the clock, with how the last round went. */
export function JobTable({ jobs }: { jobs: readonly JobState[] }) {
  if (jobs.length === 0)
    return (
      <EmptyState icon={<CalendarClock aria-hidden size={26} strokeWidth={1.5} />} title="No job has run yet">
        They appear with their first round, as soon as a sweeper runs.
      </EmptyState>
    );
  return <DataTable label="Jobs" columns={COLUMNS} rows={jobs} keyOf={({ name }) => name} />;
}

const COLUMNS: readonly Column<JobState>[] = [
  {
    head: "Job",
    cell: ({ name, everySeconds, failing, error }) => (
      <span className="grid min-w-0">
        <span>
          <span className="font-medium">{plainWords(name)}</span>
          <span className="text-fine text-ink-soft"> · {everyWords(everySeconds)}</span>
        </span>
        {failing && error !== null ? (
          <span className="text-fine text-danger [overflow-wrap:anywhere]">
            {error.code}: {error.message}
          </span>
        ) : null}
      </span>
    ),
  },
  { head: "Result", cell: (job) => <Result job={job} /> },
  {
    head: "Last run",
    end: true,
    cell: ({ finishedAt, startedAt }) => <Moment at={finishedAt ?? startedAt} as="ago" />,
  },
  {
    head: "Took",
    end: true,
    cell: ({ seconds }) =>
      seconds === null ? (
        <span className="text-ink-soft">–</span>
      ) : (
        <span className="tabular whitespace-nowrap">{tookWords(seconds)}</span>
      ),
  },
];

function Result({ job: { failing, overdue, finishedAt } }: { job: JobState }) {
  if (failing) return <StateBadge tone="bad">Failed</StateBadge>;
  if (overdue) return <StateBadge tone="bad">Overdue</StateBadge>;
  if (finishedAt === null) return <StateBadge tone="info">First round</StateBadge>;
  return <StateBadge tone="good">Went well</StateBadge>;
}
