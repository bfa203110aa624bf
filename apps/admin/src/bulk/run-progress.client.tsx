"use client";

import { Button } from "@cartwright/ui/button";
import { Progress } from "@cartwright/ui/progress";
import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, LoaderCircle, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { type Counts, countsOf, type Outcome, type Run } from "./run.ts";
import type { Subject } from "./run-dialog.client.tsx";

interface RunProgressProps {
  run: Pick<Run<never>, "subscribe" | "outcomes" | "stop" | "again">;
  subjects: readonly Subject[];
  working: string;
  onClose: () => void;
}

const WAITING: Outcome = { kind: "waiting" };

/** How far it is, what came of each, and what can be done about the rest. */
export function RunProgress({ run, subjects, working, onClose }: RunProgressProps) {
  const outcomes = useSyncExternalStore(run.subscribe, run.outcomes, run.outcomes);
  const counts = countsOf(outcomes);
  const { done, failed, left, all, over } = counts;
  const rest = failed + left;
  const kindOf = ({ key }: Subject) => outcomes.get(key)?.kind;
  const listed = over ? subjects.toSorted((a, b) => rankOf(kindOf(a)) - rankOf(kindOf(b))) : subjects;
  return (
    <div className="grid gap-4">
      <Progress
        label={`${done + failed} of ${all}`}
        value={over && left > 0 ? done + failed : done + failed + left}
        max={all}
      />
      <p role="status" className="text-small">
        {over ? summary(counts) : <span className="sr-only">{working}</span>}
      </p>
      <ul
        className="max-h-[min(22rem,46dvh)] overflow-y-auto rounded-soft border border-line text-small"
        tabIndex={0}
        aria-label="Outcome"
      >
        {listed.map((subject) => (
          <Line key={subject.key} subject={subject} outcome={outcomes.get(subject.key) ?? WAITING} />
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        {over ? (
          <>
            {rest > 0 ? (
              <Button look="secondary" onClick={() => run.again()}>
                {restWords(failed, rest)}
              </Button>
            ) : null}
            <Button data-way-on onClick={onClose}>
              Done
            </Button>
          </>
        ) : (
          <Button look="secondary" data-way-on onClick={() => run.stop()}>
            Stop
          </Button>
        )}
      </div>
    </div>
  );
}

function restWords(failed: number, rest: number): string {
  if (failed === 0) return rest === 1 ? "Go on with the last one" : `Go on with the ${rest} left`;
  return rest === 1 ? "Try it again" : `Try the ${rest} again`;
}

const ICONS: Readonly<Record<Outcome["kind"], { icon: LucideIcon; ink: string; word: string }>> = {
  failed: { icon: CircleAlert, ink: "text-danger", word: "Not done" },
  left: { icon: CircleSlash, ink: "text-ink-soft", word: "Left out" },
  running: { icon: LoaderCircle, ink: "text-slate motion-safe:animate-spin", word: "Under way" },
  waiting: { icon: CircleDashed, ink: "text-ink-soft", word: "Waiting" },
  done: { icon: CircleCheck, ink: "text-alder", word: "Done" },
};

function Line({ subject: { label, href }, outcome }: { subject: Subject; outcome: Outcome }) {
  const { icon: Icon, ink, word } = ICONS[outcome.kind];
  return (
    <li className="grid grid-cols-[1.125rem_minmax(0,7rem)_minmax(0,1fr)] items-start gap-x-3 border-t border-line px-4 py-2 first:border-t-0 max-sm:grid-cols-[1.125rem_minmax(0,1fr)]">
      <Icon aria-hidden size={18} strokeWidth={1.7} className={ink} />
      <Link href={href} target="_blank" className="underlined tabular w-fit">
        {label}
      </Link>
      <span className="text-ink-soft [overflow-wrap:anywhere] max-sm:col-start-2">
        {"words" in outcome ? outcome.words : word}
      </span>
    </li>
  );
}

const ORDER: readonly (Outcome["kind"] | undefined)[] = ["failed", "left", "running", "waiting", "done"];
const rankOf = (kind: Outcome["kind"] | undefined): number => ORDER.indexOf(kind);

function summary({ done, failed, left, all }: Counts): string {
  if (done === all) return all === 1 ? "It is done." : `All ${all} are done.`;
  const parts = [
    `${done} done`,
    ...(failed > 0 ? [`${failed} not done`] : []),
    ...(left > 0 ? [`${left} left out`] : []),
  ];
  return `${parts.join(", ")}.`;
}
