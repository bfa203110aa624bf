"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { HistorySection } from "../lists/history-section.client.tsx";
import { nextPage } from "../lists/pages-after.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { EntryLine } from "./entry-line.client.tsx";

/**
 * What happened to one record, for its own page. Show it to those who may see who did what: `me.permissions` has “audit.read”.
 * `type` and `id` are those under which the record's verbs write.
 */
export function History({ type, id }: { type: string; id: string }) {
  const trpc = useTRPC();
  const history = useInfiniteQuery(
    trpc.audit.history.infiniteQueryOptions({ type, id }, { getNextPageParam: nextPage }),
  );
  return (
    <HistorySection
      history={history}
      empty="Nothing has happened yet."
      words="entries"
      line={(entry) => <EntryLine key={entry.id} entry={entry} ofOneRecord />}
    />
  );
}
