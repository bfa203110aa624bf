"use client";

import { Moment } from "@cartwright/ui/moment.client";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { FactChanges } from "../../audit/fact-changes.tsx";
import type { Outputs } from "../../trpc/outputs.ts";
import { listWords } from "../product-words.ts";
import { versionFacts, versionWords } from "./version-facts.ts";

interface VersionLineProps {
  version: Outputs["products"]["history"]["items"][number];
  current: boolean;
  /** What can be done with it. */
  action: ReactNode;
}

/** One version: opened, it shows what was before and what became of it, field by field. */
export function VersionLine({ version, current, action }: VersionLineProps) {
  const { at, by, changes, restoredFrom } = version;
  const { before, after } = versionFacts(changes);
  return (
    <details className="group border-t border-line first:border-t-0 open:bg-paper-sunk/40">
      <summary className="row-entry grid grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2.5 px-5 py-2.5 text-small hover:bg-paper-sunk/60 focus-visible:-outline-offset-2 sm:grid-cols-[1rem_minmax(0,1fr)_auto]">
        <ChevronRight
          aria-hidden
          size={14}
          strokeWidth={1.8}
          className="translate-y-0.5 text-ink-soft transition-transform group-open:rotate-90"
        />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className="font-medium">{by.name}</span>
          <span className="text-ink-soft">
            {" · "}
            {restoredFrom !== null
              ? `brought back version ${restoredFrom}`
              : changes.length === 0
                ? "began with it"
                : listWords(versionWords(changes), 4)}
          </span>
          {current ? <span className="text-ink-soft"> · as it is now</span> : null}
        </span>
        <span className="text-fine text-ink-soft max-sm:col-start-2">
          <Moment at={at} as="ago" />
        </span>
      </summary>
      <div className="grid gap-3 px-5 pt-1 pb-4 pl-12">
        {changes.length === 0 ? (
          <p className="text-fine text-ink-soft">The first version that was kept.</p>
        ) : (
          <FactChanges before={before} after={after} />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3 text-fine text-ink-soft">
          <span>
            Version {version.version}, <Moment at={at} />
          </span>
          {action}
        </div>
      </div>
    </details>
  );
}
