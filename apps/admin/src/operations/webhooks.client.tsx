"use client";

import { Button } from "@cartwright/ui/button";
import { type Column, DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { LoadMore } from "@cartwright/ui/load-more";
import { Moment } from "@cartwright/ui/moment.client";
import { SelectField } from "@cartwright/ui/select-field";
import { StateBadge, type Tone } from "@cartwright/ui/state-badge";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck, Webhook } from "lucide-react";
import { ListBox } from "../lists/list-box.tsx";
import { pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type WebhookFilters, webhooksPath } from "./filters.ts";
import { LIVE_LIST } from "./live.ts";
import { NotUpToDate } from "./not-up-to-date.tsx";
import { capital } from "./words.ts";

type WebhookPage = Outputs["operations"]["webhooks"];
type WebhookRow = WebhookPage["items"][number];

interface WebhooksProps {
  filters: WebhookFilters;
  first: WebhookPage;
}

/** What payment gateways have told us, newest first, and what became of it. */
export function Webhooks({ filters, first }: WebhooksProps) {
  const { shown, change, pending } = useFilters(filters, webhooksPath);
  return (
    <>
      <form data-filters aria-label="Filters" className="sm:max-w-56" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Show"
          value={shown.show ?? ""}
          onChange={({ target }) => change(target.value === "to_look_at" ? { show: "to_look_at" } : {})}
        >
          <option value="">All</option>
          <option value="to_look_at">Not understood</option>
        </SelectField>
      </form>
      <ListBox pending={pending}>
        <Received key={webhooksPath(filters)} filters={filters} first={first} onAll={() => change({})} />
      </ListBox>
    </>
  );
}

function Received({ filters, first, onAll }: WebhooksProps & { onAll: () => void }) {
  const { operations } = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    operations.webhooks.infiniteQueryOptions(filters, {
      ...LIVE_LIST,
      ...pagesAfter(first),
    }),
  );
  const webhooks = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {error === null ? null : (
        <div className="p-3">
          <NotUpToDate error={error} path={webhooksPath(filters)} onRetry={() => void refetch()} />
        </div>
      )}
      {webhooks.length === 0 ? (
        <NoWebhooks filters={filters} onAll={onAll} />
      ) : (
        <>
          <DataTable label="Webhooks" columns={COLUMNS} rows={webhooks} keyOf={({ id }) => id} />
          <LoadMore
            shown={webhooks.length === 1 ? "One webhook" : `${webhooks.length} webhooks`}
            more={hasNextPage}
            loading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function NoWebhooks({ filters: { show }, onAll }: { filters: WebhookFilters; onAll: () => void }) {
  return show === undefined ? (
    <EmptyState icon={<Webhook aria-hidden size={26} strokeWidth={1.5} />} title="No webhook has come yet">
      Gateways tell us here what became of payments and refunds.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<CircleCheck aria-hidden size={26} strokeWidth={1.5} className="text-alder" />}
      title="Everything was understood"
      action={
        <Button look="secondary" onClick={onAll}>
          Show all
        </Button>
      }
    >
      Every webhook so far made sense and fitted our books.
    </EmptyState>
  );
}

const STATES: Readonly<Record<WebhookRow["state"], { tone: Tone; word: string }>> = {
  received: { tone: "info", word: "Received" },
  applied: { tone: "good", word: "Applied" },
  ignored: { tone: "plain", word: "Known already" },
  not_understood: { tone: "bad", word: "Not understood" },
  quarantined: { tone: "bad", word: "Does not fit" },
};

const COLUMNS: readonly Column<WebhookRow>[] = [
  {
    head: "Webhook",
    cell: ({ type, eventId }) => (
      <span className="grid min-w-0">
        <span className="font-medium [overflow-wrap:anywhere]">{type}</span>
        <span className="text-fine text-ink-soft [overflow-wrap:anywhere]">{eventId}</span>
      </span>
    ),
  },
  { head: "Gateway", from: "tablet", cell: ({ gateway }) => gateway },
  { head: "State", cell: ({ state }) => <StateBadge tone={STATES[state].tone}>{STATES[state].word}</StateBadge> },
  {
    head: "Note",
    cell: ({ note }) => (
      <span className="text-ink-soft [overflow-wrap:anywhere]">{note === null ? "–" : capital(note)}</span>
    ),
  },
  { head: "Received", end: true, cell: ({ receivedAt }) => <Moment at={receivedAt} as="ago" /> },
];
