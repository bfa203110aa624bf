import type { ProductList } from "@cartwright/search/contract";
import { useState, useSyncExternalStore } from "react";
import { type Problem, problemOf } from "../trpc/problem.ts";
import { queries, queryClient } from "../trpc/queries.ts";
import type { listRequest } from "./list-query.ts";

const NONE: readonly ProductList[] = [];
const onChange = (listener: () => void) => queryClient.getQueryCache().subscribe(listener);

/**
 * The pages after the first, as far as they were asked for. They stay in the query cache for ten minutes, so that whoever
 * comes back finds the list as long as it was. The first page is the server's: a page that is rendered for everybody may
 * not look at the clock, as the query cache does.
 */
export function useMorePages(request: ReturnType<typeof listRequest>, first: ProductList) {
  const key = queries.catalog.list.infiniteQueryKey({ ...request, cursor: first.next });
  const read = () => queryClient.getQueryData<readonly ProductList[]>(key) ?? NONE;
  const more = useSyncExternalStore(onChange, read, () => NONE);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const next = (more.at(-1) ?? first).next;
  const load = async () => {
    if (next === null || pending) return;
    setPending(true);
    setProblem(null);
    try {
      const page = await queryClient.query(queries.catalog.list.queryOptions({ ...request, cursor: next }));
      queryClient.setQueryData<readonly ProductList[]>(key, (known = NONE) => [...known, page]);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setPending(false);
    }
  };
  return { more, next, pending, problem, load };
}
