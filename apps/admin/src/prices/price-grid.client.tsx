"use client";

import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useEffect } from "react";
import { useSaveKey } from "../shell/use-save-key.ts";
import { savedText } from "./price-cells.ts";
import { priceThere } from "./price-conflict.ts";
import { GridHint, PriceTable } from "./price-table.tsx";
import { usePrices } from "./use-prices.ts";

interface PriceGridProps {
  productId: string;
  /** Whether this role has prices.write. */
  mayWrite: boolean;
  /** Hears whether something is typed that is not saved. */
  onUnsaved?: (unsaved: boolean) => void;
}

/** What each variant of a product costs in each market; all changes are saved at once, or none. */
export function PriceGrid({ productId, mayWrite, onUnsaved }: PriceGridProps) {
  const state = usePrices(productId);
  const { prices, edits, errors, changes, theirs, problem, saving } = state;
  const dirty = changes.length > 0 || errors.size > 0;
  useEffect(() => onUnsaved?.(dirty), [dirty, onUnsaved]);
  useSaveKey(() => {
    if (!saving) state.save();
  });
  return (
    <Section
      title="Prices"
      lead="As shoppers see them in each market. Where the price is empty, the variant is not sold."
      flush
      footer={
        mayWrite && prices !== undefined && prices.variants.length > 0 ? (
          <div className="flex grow flex-wrap items-center justify-between gap-3">
            <GridHint />
            <div className="ml-auto flex items-center gap-2">
              <span aria-live="polite" className="text-fine">
                <Tally errors={[...new Set(errors.values())]} changes={changes.length} />
              </span>
              {edits.size > 0 ? (
                <Button look="subtle" onClick={state.discard}>
                  Discard
                </Button>
              ) : null}
              <Button
                disabled={!dirty || saving || errors.size > 0}
                onClick={state.save}
                aria-keyshortcuts="Meta+S Control+S"
              >
                Save prices
              </Button>
            </div>
          </div>
        ) : undefined
      }
    >
      {problem === null ? null : theirs.length === 0 ? (
        <div className="p-4">
          <Notice tone="bad" announced>
            {problem.message}
          </Notice>
        </div>
      ) : (
        <Conflict state={state} message={problem.message} />
      )}
      <Body state={state} readOnly={!mayWrite} />
    </Section>
  );
}

type State = ReturnType<typeof usePrices>;

function Body({ state, readOnly }: { state: State; readOnly: boolean }) {
  const { prices, loadProblem, reload, edits, errors, edit } = state;
  if (prices === undefined)
    return loadProblem === null ? (
      <SkeletonRows rows={3} label="The prices are on their way" />
    ) : (
      <p role="alert" className="flex flex-wrap items-center gap-3 px-5 py-4 text-small text-ink-soft">
        {loadProblem.message}
        <Button look="quiet" onClick={reload}>
          Try again
        </Button>
      </p>
    );
  if (prices.variants.length === 0)
    return <p className="px-5 py-4 text-small text-ink-soft">Save the product with a variant first.</p>;
  return <PriceTable {...{ prices, edits, errors, readOnly }} onEdit={edit} />;
}

function Tally({ errors, changes }: { errors: readonly string[]; changes: number }) {
  if (errors.length > 0) return <span className="text-danger">{errors.join(" ")}</span>;
  if (changes === 0) return null;
  return <span className="text-ink-soft">{changes === 1 ? "1 change" : `${changes} changes`}</span>;
}

/** Theirs beside mine: what was typed is still in the grid, and saving again is meant. */
function Conflict({
  state: { prices, theirs, changes, save, takeTheirs },
  message,
}: {
  state: State;
  message: string;
}) {
  if (prices === undefined) return null;
  const words = (market: string, price: ReturnType<typeof priceThere>["price"]) => {
    const currency = prices.markets.find(({ code }) => code === market)?.currency ?? "USD";
    if (price === null) return "not sold";
    const before = price.compareAt === null ? "" : `, before ${savedText(price, "compareAt", currency)}`;
    return `${savedText(price, "amount", currency)}${before}`;
  };
  return (
    <div className="p-4">
      <Notice
        tone="warning"
        announced
        actions={
          <>
            <Button look="quiet" onClick={save}>
              Save mine
            </Button>
            <Button look="quiet" onClick={takeTheirs}>
              Take theirs
            </Button>
          </>
        }
      >
        {message}
        <ul className="grid gap-0.5 pt-1.5 text-fine">
          {theirs.map((there) => {
            const variant = prices.variants.find(({ variantId }) => variantId === there.variantId);
            const mine = changes.find((one) => one.variantId === there.variantId && one.market === there.market);
            const market = prices.markets.find(({ code }) => code === there.market);
            return (
              <li key={`${there.variantId} ${there.market}`} className="tabular">
                {variant?.label || variant?.sku}, {market?.name}: theirs {words(there.market, priceThere(there).price)}
                {mine === undefined ? "" : `, yours ${words(there.market, mine.price)}`}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
