"use client";

import { Button } from "@cartwright/ui/button";
import { goThrough } from "@cartwright/ui/data-table.client";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import type { ReactNode } from "react";
import { problemOf } from "../trpc/problem.ts";
import { ListFoot } from "./list-foot.tsx";

interface HistorySectionProps<Item> {
  history: Parameters<typeof ListFoot>[0]["list"] & {
    readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
    readonly refetch: () => Promise<unknown>;
  };
  /** Where nothing is. */
  empty: string;
  /** What the lines are: “entries”. */
  words: string;
  /** One line, with its key. */
  line: (item: Item) => ReactNode;
}

/** What happened to one thing, on its own page: asked for in the browser, since few look at it. */
export function HistorySection<Item>({ history, empty, words, line }: HistorySectionProps<Item>) {
  const { data, error, hasNextPage, refetch } = history;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
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
      ) : items.length === 0 ? (
        <p className="px-5 py-4 text-small text-ink-soft">{empty}</p>
      ) : (
        <div role="presentation" onKeyDown={goThrough}>
          {items.map(line)}
        </div>
      )}
      {hasNextPage ? <ListFoot list={history} shown={`${items.length} ${words}`} /> : null}
    </Section>
  );
}
