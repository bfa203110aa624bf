import type { ProductPrices, SetPrices } from "@cartwright/pricing/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { type Edits, readEdits } from "./price-cells.ts";
import { editsWithout, priceThere, theirPricesIn, type TheirPrice, withPrices } from "./price-conflict.ts";

const NONE: Edits = new Map();

/**
 * The prices of a product while they are being changed. What is saved is compared with what was there when the first cell was
 * touched: prices that come in the background meanwhile never pass for seen.
 */
export function usePrices(productId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(trpc.prices.of.queryOptions({ productId }));
  const [edits, setEdits] = useState<Edits>(NONE);
  const [seen, setSeen] = useState<ProductPrices | null>(null);
  const [theirs, setTheirs] = useState<readonly TheirPrice[]>([]);
  const prices = seen ?? (data && sold(data));
  const { changes, errors } = prices === undefined ? { changes: [], errors: NONE } : readEdits(prices, edits);
  const clear = () => {
    setEdits(NONE);
    setSeen(null);
    setTheirs([]);
  };
  const save = useChange(
    trpc.prices.set.mutationOptions({
      onSuccess: (_, saved) =>
        void queryClient.setQueryData(
          trpc.prices.of.queryKey({ productId }),
          (before) => before && withPrices(before, saved.changes as SetPrices["changes"]),
        ),
      onError: (failure) => {
        const there = theirPricesIn(problemOf(failure));
        setTheirs(there);
        setSeen((before) => before && withPrices(before, there.map(priceThere)));
      },
    }),
    {
      done: (_, saved) =>
        saved.changes.length === 1 ? "The price is saved." : `${saved.changes.length} prices are saved.`,
      after: clear,
      showsProblem: true,
    },
  );
  return {
    prices,
    edits,
    changes,
    errors,
    theirs,
    loadProblem: error === null ? null : problemOf(error),
    reload: () => void refetch(),
    saving: save.pending,
    problem: save.problem,
    edit: (change: Edits) => {
      if (seen === null && prices !== undefined) setSeen(prices);
      setEdits((before) => new Map([...before, ...change]));
    },
    discard: () => {
      clear();
      save.forget();
    },
    save: () => {
      if (changes.length === 0 || errors.size > 0) return;
      setTheirs([]);
      save.run({ productId, changes: [...changes] });
    },
    takeTheirs: () => {
      setEdits(editsWithout(edits, theirs));
      setTheirs([]);
      save.forget();
    },
  };
}

/** Retired variants are not sold, whatever they cost. */
const sold = (prices: ProductPrices): ProductPrices => ({
  ...prices,
  variants: prices.variants.filter(({ status }) => status === "active"),
});
