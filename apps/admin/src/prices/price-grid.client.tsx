"use client";

import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";
import { useEffect } from "react";
import { useSaveKey } from "../shell/use-save-key.ts";
import { PriceConflict } from "./price-conflict-notice.tsx";
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
        <PriceConflict {...{ prices, theirs, changes, problem }} onMine={state.save} onTheirs={state.takeTheirs} />
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
