"use client";

import { Button } from "@cartwright/ui/button";
import { useInfiniteQuery } from "@tanstack/react-query";
import { HistorySection } from "../../lists/history-section.client.tsx";
import { nextPage } from "../../lists/pages-after.ts";
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
  const history = useInfiniteQuery(
    trpc.products.history.infiniteQueryOptions({ productId }, { getNextPageParam: nextPage }),
  );
  const back = useChange(trpc.products.restore.mutationOptions(), { done: "It is as it was before." });
  const restore = useChange(trpc.products.restore.mutationOptions(), {
    done: ({ leftOut }, { to }) => [`Version ${to} is back.`, ...leftOut].join(" "),
    undo: ({ version: now }) => back.run({ productId, version: now, to: version }),
  });
  return (
    <HistorySection
      history={history}
      empty="Nothing has been changed yet."
      words="versions"
      line={(one) => (
        <VersionLine
          key={one.version}
          version={one}
          current={one.version === version}
          action={
            mayRestore && one.version !== version ? (
              <Button
                look="secondary"
                disabled={unsaved || restore.pending || back.pending}
                onClick={({ currentTarget }) => {
                  // The button rests while this is under way, and would lose the focus.
                  currentTarget.closest("details")?.querySelector("summary")?.focus();
                  restore.run({ productId, version, to: one.version });
                }}
              >
                Restore version {one.version}
              </Button>
            ) : null
          }
        />
      )}
    />
  );
}
