"use client";

import type { AuditEntry } from "@cartwright/audit/contract";
import { networkWords } from "@cartwright/ui/network-words";
import { Moment } from "@cartwright/ui/moment.client";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { actionWords, whatWords } from "./action-words.ts";
import { FactChanges } from "./fact-changes.tsx";
import { subjectPath } from "./subject-path.ts";

interface EntryLineProps {
  entry: AuditEntry;
  /** On the record's own page its name is left out. */
  ofOneRecord?: boolean;
  /** Leads to everything that this person did. */
  actorHref?: ((actorId: string) => string) | undefined;
}

/** One thing that somebody did. Opened, it shows what was before and what became of it. */
export function EntryLine({ entry, ofOneRecord = false, actorHref }: EntryLineProps) {
  const { action, actor, subject, at } = entry;
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
          <span className="font-medium">{actor.name}</span>
          <span className="text-ink-soft"> · {ofOneRecord ? whatWords(action) : inLine(actionWords(action))}</span>
          {ofOneRecord || subject.label === "" || subject.label === actor.name ? null : <span> · {subject.label}</span>}
        </span>
        <span className="text-fine text-ink-soft max-sm:col-start-2">
          <Moment at={at} as="ago" />
        </span>
      </summary>
      <div className="grid gap-3 px-5 pt-1 pb-4 pl-12">
        <FactChanges before={entry.before} after={entry.after} />
        <Circumstances entry={entry} actorHref={actorHref} ofOneRecord={ofOneRecord} />
      </div>
    </details>
  );
}

/** Within a line words begin small, short forms (“API”) do not. */
const inLine = (words: string): string =>
  /^[A-Z]{2}/.test(words) ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const KINDS = { anonymous: null, customer: "customer", staff: null, api_key: "API key", system: "our own program" };

function Circumstances({ entry, actorHref, ofOneRecord }: EntryLineProps) {
  const { actor, subject, action, at, address, requestId } = entry;
  const path = ofOneRecord === true ? null : subjectPath(subject, action);
  const kind = KINDS[actor.kind];
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-fine text-ink-soft">
      <Moment at={at} />
      {kind === null ? null : <span>by {kind}</span>}
      {address === null ? null : <span>from {networkWords(address)}</span>}
      <span>request {requestId}</span>
      {path === null ? null : (
        <Link href={path} className="underlined text-ink">
          Open {subject.label}
        </Link>
      )}
      {actor.id === null || actorHref === undefined ? null : (
        <Link href={actorHref(actor.id)} className="underlined text-ink">
          Everything by {actor.name}
        </Link>
      )}
    </p>
  );
}
