import { LoadMore } from "@cartwright/ui/load-more";
import { problemOf } from "../trpc/problem.ts";

interface ListFootProps {
  /** What `useInfiniteQuery` has said. */
  list: {
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** How many are shown, and of what: “50 orders”. */
  shown: string;
}

/** The foot of a list that is asked for in the browser: how much there is, more of it, and why more did not come. */
export function ListFoot({ list: { error, hasNextPage, isFetchingNextPage, fetchNextPage }, shown }: ListFootProps) {
  return (
    <LoadMore
      shown={shown}
      more={hasNextPage}
      loading={isFetchingNextPage}
      onMore={() => void fetchNextPage()}
      trouble={error === null ? null : problemOf(error).message}
    />
  );
}
