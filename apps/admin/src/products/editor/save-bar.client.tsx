"use client";

import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { useEffect, useRef } from "react";
import { useSaveKey } from "../../shell/use-save-key.ts";
import type { Problem } from "../../trpc/problem.ts";
import type { Problems } from "../draft/check-values.ts";
import { listWords } from "../product-words.ts";

interface SaveBarProps {
  /** The names of the fields that are not saved; none hides the bar. */
  unsaved: readonly string[];
  pending: boolean;
  problems: Problems;
  problem: Problem | null;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight while something is unsaved: what it is, and what to do with it. ⌘S and Ctrl S save, too. */
export function SaveBar({ unsaved, pending, problems, problem, onSave, onDiscard }: SaveBarProps) {
  const wrong = Object.keys(problems).length;
  const came = useRef<HTMLElement | null>(null);
  useSaveKey(onSave);
  const hidden = unsaved.length === 0;
  useEffect(() => {
    // The bar goes with the button that was pressed: back to where one came from.
    if (hidden && document.activeElement === document.body) came.current?.focus({ preventScroll: true });
    if (hidden) came.current = null;
  }, [hidden]);
  if (hidden) return null;
  return (
    <>
      {/* What is last on the page can be scrolled above the bar. */}
      <div aria-hidden className="h-10" />
      <section
        aria-label="Unsaved changes"
        onFocus={({ target, relatedTarget, currentTarget }) => {
          // By keyboard, that is: a field that takes the focus on a phone brings its keyboard up.
          if (!target.matches(":focus-visible") || currentTarget.contains(relatedTarget)) return;
          came.current = relatedTarget instanceof HTMLElement ? relatedTarget : document.getElementById("main");
        }}
        className="fixed inset-x-0 bottom-0 z-20 animate-[rise_180ms_ease-out] border-t border-line bg-paper-raised py-3 shadow-raised lg:left-60"
      >
        <div className="mx-auto grid max-w-7xl gap-3 px-4 sm:px-8">
          {problem === null ? null : (
            <Notice tone="bad" announced>
              {problem.message}
            </Notice>
          )}
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="grid min-w-0 text-small">
              <p className="font-medium">Unsaved changes</p>
              <p className="text-fine text-ink-soft" role="status">
                {wrong === 0 ? `In ${listWords(unsaved, 4)}.` : wrongWords(wrong)}
              </p>
            </div>
            <div className="flex gap-2 max-sm:w-full max-sm:*:grow">
              <Button look="secondary" onClick={onDiscard} disabled={pending}>
                Discard
              </Button>
              <Button onClick={onSave} disabled={pending} aria-keyshortcuts="Meta+S Control+S">
                {pending ? "Saving…" : "Save"}
              </Button>
            </div>
          </div>
        </div>
      </section>
    </>
  );
}

const wrongWords = (wrong: number): string =>
  `${wrong === 1 ? "One field needs" : `${wrong} fields need`} another look before this can be saved.`;
