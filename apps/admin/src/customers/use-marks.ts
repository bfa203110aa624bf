import type { CustomerDetail } from "@cartwright/customers/contract";
import { toast } from "@cartwright/ui/toast";
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** What staff have put on a customer. */
export interface Marks {
  readonly tags: readonly string[];
  readonly groupId: string | null;
}

const marksOf = ({ tags, group }: CustomerDetail): Marks => ({ tags, groupId: group?.id ?? null });

/**
 * Tags and group as they are being changed: shown at once, saved one after the other, each on the version that the one before
 * left. What cannot be saved because somebody else was first stays in sight until `forget`.
 */
export function useMarks(customer: CustomerDetail) {
  const trpc = useTRPC();
  const profileId = customer.id;
  const [shown, setShown] = useState(marksOf(customer));
  const [heard, setHeard] = useState(customer.version);
  const [waiting, setWaiting] = useState(0);
  const version = useRef(customer.version);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const tags = useChange(trpc.customers.setTags.mutationOptions(), { showsProblem: true });
  const group = useChange(trpc.customers.setGroup.mutationOptions(), { showsProblem: true });
  const problem: Problem | null = tags.problem ?? group.problem;
  if (heard !== customer.version && waiting === 0 && problem === null) {
    setHeard(customer.version);
    setShown(marksOf(customer));
  }
  const send = async (change: Partial<Marks>, tell: () => void) => {
    const from = Math.max(version.current, heard);
    const saved =
      change.tags === undefined
        ? await group.runAsync({ profileId, version: from, groupId: change.groupId ?? null })
        : await tags.runAsync({ profileId, version: from, tags: [...change.tags] });
    setWaiting((count) => count - 1);
    if (saved === null) return;
    version.current = saved.version;
    tell();
  };
  const save = (change: Partial<Marks>, tell: () => void) => {
    setShown((before) => ({ ...before, ...change }));
    setWaiting((count) => count + 1);
    const before = queue.current;
    queue.current = (async () => {
      await before;
      await send(change, tell);
    })();
  };
  return {
    shown,
    problem,
    setTags: (next: readonly string[], done: string) => {
      const back = wayBack(shown.tags, next);
      const undo = () => save({ tags: back(latest.current.tags) }, nothing);
      save({ tags: next }, () => toast(done, { label: "Undo", run: undo }));
    },
    setGroup: (groupId: string | null, done: string) => {
      const before = shown.groupId;
      save({ groupId }, () => toast(done, { label: "Undo", run: () => save({ groupId: before }, nothing) }));
    },
    /** Begins again from what is saved. */
    forget: () => {
      tags.forget();
      group.forget();
      setShown(marksOf(customer));
    },
  };
}

const nothing = (): void => undefined;

/** Takes back one step, and leaves those alone that came after it. */
const wayBack =
  (before: readonly string[], after: readonly string[]) =>
  (now: readonly string[]): readonly string[] => [
    ...now.filter((tag) => before.includes(tag) || !after.includes(tag)),
    ...before.filter((tag) => !after.includes(tag) && !now.includes(tag)),
  ];
