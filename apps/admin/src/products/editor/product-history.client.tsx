"use client";

import { Button } from "@cartwright/ui/button";
import { goThrough } from "@cartwright/ui/data-table.client";
import { LoadMore } from "@cartwright/ui/load-more";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useInfiniteQuery } from "@tanstack/react-query";
import { problemOf } from "../../trpc/problem.ts";
import { useTRPC } from "../../trpc/queries.client.tsx";
import type { Outputs } from "../../trpc/outputs.ts";
import { useChange } from "../../trpc/use-change.ts";
import { VersionLine } from "./version-line.client.tsx";

interface ProductHistoryProps extends Pick<Outputs["products"]["get"], "id" | "version"> {
  mayRestore: boolean;
  /** What is typed and not saved stands in the way of an older state. */
  unsaved: boolean;
}

/** Every version of the product: who, when, and what was changed. An older one comes back as a new version, and can be undone. */
export function ProductHistory({ id: productId, version, mayRestore, unsaved }: ProductHistoryProps) {
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    trpc.products.history.infiniteQueryOptions({ productId }, { getNextPageParam: (page) => page.next }),
  );
  const back = useChange(trpc.products.restore.mutationOptions(), { done: "It is as it was before." });
  const restore = useChange(trpc.products.restore.mutationOptions(), {
    done: ({ leftOut }, { to }) => [`Version ${to} is back.`, ...leftOut].join(" "),
    undo: ({ version: now }) => back.run({ productId, version: now, to: version }),
  });
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
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
      ) : versions.length === 0 ? (
        <p className="px-5 py-4 text-small text-ink-soft">Nothing has been changed yet.</p>
      ) : (
        <div role="presentation" onKeyDown={goThrough}>
          {versions.map((one) => (
            <VersionLine
              key={one.version}
              version={one}
              current={one.version === version}
              action={
                mayRestore && one.version !== version ? (
                  <Button
                    look="secondary"
                    disabled={unsaved || restore.pending || back.pending}
                    onClick={() => restore.run({ productId, version, to: one.version })}
                  >
                    Restore version {one.version}
                  </Button>
                ) : null
              }
            />
          ))}
        </div>
      )}
      {hasNextPage ? (
        <LoadMore
          shown={`${versions.length} versions`}
          more
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </Section>
  );
}
