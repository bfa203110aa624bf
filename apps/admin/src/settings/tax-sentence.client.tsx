"use client";

import { formatMoney } from "@cartwright/kernel/money";
import type { PreviewTax } from "@cartwright/pricing/settings-contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { percentWords } from "./percent.ts";
import { placeWords } from "./tax-place-words.ts";

/** “An order of €100.00 to Ireland shows €18.70 tax within.” Computed by the server, as an order is. */
export function TaxSentence(props: PreviewTax) {
  const trpc = useTRPC();
  const asked = useDeferredValue(props);
  const { data, error } = useQuery(
    trpc.settings.previewTax.queryOptions(
      { country: asked.country, region: asked.region, amount: asked.amount, basisPoints: asked.basisPoints },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <p role="status" className="rounded-soft bg-paper-sunk px-4 py-3 text-small">
      {error !== null ? problemOf(error).message : data === undefined ? "Working it out …" : sentence(data, asked)}
    </p>
  );
}

interface Shown {
  readonly market: string;
  readonly rate: { readonly basisPoints: number };
  readonly included: boolean;
  readonly amount: Parameters<typeof formatMoney>[0];
  readonly tax: Parameters<typeof formatMoney>[0];
  readonly total: Parameters<typeof formatMoney>[0];
}

function sentence(shown: Shown | null, to: PreviewTax): string {
  if (shown === null) return `No market delivers to ${placeWords(to)}.`;
  const words = (value: Shown["amount"]) => formatMoney(value, MONEY_LOCALE);
  const order = `An order of ${words(shown.amount)} to ${placeWords(to)}`;
  const rate = `at ${percentWords(shown.rate.basisPoints)}`;
  return shown.included
    ? `${order} shows ${words(shown.tax)} tax within, ${rate} (market ${shown.market}).`
    : `${order} adds ${words(shown.tax)} tax and costs ${words(shown.total)}, ${rate} (market ${shown.market}).`;
}
