"use client";

import { Button } from "@cartwright/ui/button";
import { goThrough } from "@cartwright/ui/data-table.client";
import { LoadMore } from "@cartwright/ui/load-more";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useInfiniteQuery } from "@tanstack/react-query";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { EntryLine } from "./entry-line.client.tsx";

/**
 * What happened to one record, for its own page. Show it to those who may see who did what: `me.permissions` has “audit.read”.
 * `type` and `id` are those under which the record's verbs write.
 */
export function History({ type, id }: { type: string; id: string }) {
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    trpc.audit.history.infiniteQueryOptions({ type, id }, { getNextPageParam: (page) => page.next }),
  );
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title="History" flush>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={3} label="The history is on its way" />
        ) : (
          <p className="flex flex-wrap items-center gap-3 px-5 py-4 text-small text-ink-soft" role="alert">
            {problemOf(error).message}
            <Button look="quiet" onClick={() => void refetch()}>
              Try again
            </Button>
          </p>
        )
      ) : entries.length === 0 ? (
        <p className="px-5 py-4 text-small text-ink-soft">Nothing has happened yet.</p>
      ) : (
        <div role="presentation" onKeyDown={goThrough}>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} ofOneRecord />
          ))}
        </div>
      )}
      {hasNextPage ? (
        <LoadMore
          shown={`${entries.length} entries`}
          more
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </Section>
  );
}
