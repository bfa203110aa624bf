import type { ProductForStaff } from "@cartwright/catalog/contract";
import { useRouter } from "next/navigation";
import { type Dispatch, useEffect, useState } from "react";
import type { Problem } from "../../trpc/problem.ts";
import { useTRPC } from "../../trpc/queries.client.tsx";
import { useChange } from "../../trpc/use-change.ts";
import { changesBetween } from "../draft/changes.ts";
import { problemsIn, type Problems, problemsOf, unchangedSince } from "../draft/check-values.ts";
import { type Draft, type DraftEvent, isTouched, nextDraft, type Saved } from "../draft/draft.ts";
import { useLatest } from "./use-latest.ts";

interface Saving {
  /** Saves what is typed, or what this event makes of it. */
  readonly save: (event?: DraftEvent) => Promise<boolean>;
  readonly pending: boolean;
  /** What is wrong with the fields, since a save was tried. */
  readonly problems: Problems;
  /** Why it was not saved, where no field is to blame. */
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/**
 * Saving, and what can come of it: it is saved; a field is wrong, which is said beside it; or somebody else was first, then the
 * page is asked for anew and the draft shows what they changed. Nothing that was typed is lost by any of these.
 */
export function useSave(productId: ProductForStaff["id"], draft: Draft, dispatch: Dispatch<DraftEvent>): Saving {
  const router = useRouter();
  const trpc = useTRPC();
  /** What was sent or tried last, and on top of what; null once it is saved. */
  const [tried, setTried] = useState<Pick<Draft, "base" | "values"> | null>(null);
  const change = useChange(trpc.products.save.mutationOptions(), { done: "Saved.", showsProblem: true });
  const { problem, pending, forget } = change;

  const save = async (event?: DraftEvent): Promise<boolean> => {
    const wanted = event === undefined ? draft : nextDraft(draft, event);
    if (event !== undefined) dispatch(event);
    setTried(wanted);
    forget();
    const { base, values } = wanted;
    const sound = Object.keys(problemsIn(values)).length === 0;
    const answer = sound
      ? await change.runAsync({ productId, version: base.version, changes: changesBetween(base.values, values) })
      : null;
    if (answer === null) toFirstProblem();
    else {
      dispatch({ type: "saved", version: answer.version, sent: values, at: new Date() });
      setTried(null);
    }
    return answer !== null;
  };

  const conflict = problem?.code === "CHANGED_MEANWHILE";
  useEffect(() => {
    if (conflict) router.refresh();
  }, [conflict, router]);
  useSaveAgain(conflict && tried !== null && standsOnNewGround(draft, tried.base), save);

  const refused =
    tried === null ? {} : unchangedSince(problemsOf(fieldsIn(problem), tried.values), tried.values, draft.values);
  return {
    save,
    pending,
    problems: tried === null ? {} : { ...refused, ...problemsIn(draft.values) },
    problem: problem !== null && Object.keys(problem.fields).length > 0 ? null : problem,
    forget,
  };
}

/** Somebody was first, but with nothing that is edited here: there is nothing to ask, so it is simply sent again. */
const standsOnNewGround = (draft: Draft, tried: Saved): boolean =>
  draft.base.version > tried.version && draft.meanwhile === null && isTouched(draft);

function useSaveAgain(now: boolean, act: () => Promise<boolean>): void {
  const save = useLatest(act);
  useEffect(() => {
    if (now) void save();
  }, [now, save]);
}

/** All that was refused: an input names its fields, a refusal the first and, in its details, the others. */
function fieldsIn(problem: Problem | null): Record<string, string> {
  const { problems } = problem?.details ?? {};
  const others = Array.isArray(problems) ? (problems as { field: string; message: string }[]) : [];
  return { ...problem?.fields, ...Object.fromEntries(others.map(({ field, message }) => [field, message])) };
}

/** The focus goes to the first field that is wrong, when the page shows it. */
function toFirstProblem(): void {
  setTimeout(() => document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus(), 50);
}
