import type { ProductList } from "@cartwright/search/contract";
import { useState, useSyncExternalStore } from "react";
import { bff } from "../trpc/client.ts";
import { type Problem, problemOf } from "../trpc/problem.ts";
import type { listRequest } from "./list-query.ts";

type ListRequest = ReturnType<typeof listRequest>;

const NONE: readonly ProductList[] = [];
/** Only ever written by a press on “Load more”, so a server that renders this finds it empty. */
const pagesByList = new Map<string, readonly ProductList[]>();
const listeners = new Set<() => void>();

interface MorePages {
  /** The first page and what was loaded after it. */
  readonly pages: readonly ProductList[];
  readonly loading: boolean;
  readonly problem: Problem | null;
  load(): void;
}

/** The pages of a list after its first. They are kept as long as the document: whoever comes back finds as many as there were. */
export function useMorePages(request: ListRequest, first: ProductList): MorePages {
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const list = JSON.stringify([request, first.next]);
  const more = useSyncExternalStore(
    subscribe,
    () => pagesByList.get(list) ?? NONE,
    () => NONE,
  );
  const cursor = (more.at(-1) ?? first).next;
  const load = () => {
    if (loading || cursor === null) return;
    setLoading(true);
    setProblem(null);
    bff.catalog.list
      .query({ ...request, cursor })
      .then(
        (page) => keep(list, [...more, page]),
        (error: unknown) => setProblem(problemOf(error)),
      )
      .finally(() => setLoading(false));
  };
  return { pages: [first, ...more], loading, problem, load };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(list: string, pages: readonly ProductList[]): void {
  pagesByList.set(list, pages);
  for (const listener of listeners) listener();
}
