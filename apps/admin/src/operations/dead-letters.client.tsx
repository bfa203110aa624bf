"use client";

import type { QueueState } from "@cartwright/messaging/contract";
import { Button } from "@cartwright/ui/button";
import { EmptyState } from "@cartwright/ui/empty-state";
import { LoadMore } from "@cartwright/ui/load-more";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CircleCheck, MailOpen } from "lucide-react";
import { ListBox } from "../lists/list-box.tsx";
import { pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type LetterFilters as Filters, lettersPath } from "./filters.ts";
import { LetterFilters } from "./letter-filters.client.tsx";
import { LetterTable } from "./letter-table.tsx";
import { LIVE, LIVE_LIST } from "./live.ts";
import { NotUpToDate } from "./not-up-to-date.tsx";
import { SendAllAgain } from "./send-all-again.client.tsx";

type LetterPage = Outputs["operations"]["deadLetters"];

interface DeadLettersProps {
  filters: Filters;
  first: LetterPage;
  queues: readonly QueueState[];
  mayRedrive: boolean;
}

/** Messages that were given up, newest first, and sending them again. The filters stand in the address. */
export function DeadLetters({ filters, first, queues: known, mayRedrive }: DeadLettersProps) {
  const { operations } = useTRPC();
  const { data: queues } = useQuery(operations.queues.queryOptions(undefined, { ...LIVE, initialData: [...known] }));
  const { shown, change, pending } = useFilters(filters, lettersPath);
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <LetterFilters filters={shown} queues={queues} onChange={change} />
        {mayRedrive && shown.state === undefined ? (
          <SendAllAgain key={shown.queue ?? ""} queue={shown.queue} queues={queues} />
        ) : null}
      </div>
      <ListBox pending={pending}>
        <Letters key={lettersPath(filters)} filters={filters} first={first} onClear={() => change({})} />
      </ListBox>
    </>
  );
}

function Letters({ filters, first, onClear }: Pick<DeadLettersProps, "filters" | "first"> & { onClear: () => void }) {
  const { operations } = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    operations.deadLetters.infiniteQueryOptions(filters, {
      ...LIVE_LIST,
      ...pagesAfter(first),
    }),
  );
  const letters = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {error === null ? null : (
        <div className="p-3">
          <NotUpToDate error={error} path={lettersPath(filters)} onRetry={() => void refetch()} />
        </div>
      )}
      {letters.length === 0 ? (
        <NoLetters filters={filters} onClear={onClear} />
      ) : (
        <>
          <LetterTable label="Dead letters" letters={letters} withState={filters.state !== undefined} />
          <LoadMore
            shown={letters.length === 1 ? "One message" : `${letters.length} messages`}
            more={hasNextPage}
            loading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function NoLetters({ filters: { state, queue }, onClear }: { filters: Filters; onClear: () => void }) {
  const clear =
    state === undefined && queue === undefined ? null : (
      <Button look="secondary" onClick={onClear}>
        Show all that wait
      </Button>
    );
  return state === undefined ? (
    <EmptyState
      icon={<CircleCheck aria-hidden size={26} strokeWidth={1.5} className="text-alder" />}
      title={queue === undefined ? "Nothing is stuck" : `Nothing is stuck in ${queue}`}
      action={clear}
    >
      Every message found a worker that was done with it. One that fails three times would wait here for you.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<MailOpen aria-hidden size={26} strokeWidth={1.5} />}
      title="Nothing was sent again lately"
      action={clear}
    >
      What is sent again stays here for 18 days, with who did it.
    </EmptyState>
  );
}
