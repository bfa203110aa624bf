import type { Counted, QueueState } from "@cartwright/messaging/contract";
import { toast } from "@cartwright/ui/toast";
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { afterStep, goesOn, notBegun, type RedriveProgress } from "./redrive-progress.ts";
import { messagesWords } from "./words.ts";

interface RedrivingAll {
  /** Begins with what waits, or goes on where it stopped. Whoever leaves the page stops it after the step that is under way. */
  readonly run: (from: Counted | RedriveProgress) => void;
  readonly running: boolean;
  /** Of the last time; null before the first. */
  readonly progress: RedriveProgress | null;
  readonly problem: Problem | null;
}

const REST_MS = 1_000;

/** Sends dead letters again step by step, until none is left. */
export function useRedriveAll(queue: QueueState["name"] | undefined): RedrivingAll {
  const trpc = useTRPC();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<RedriveProgress | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => void (gone.current = true);
  }, []);
  const { runAsync, problem } = useChange(trpc.operations.redriveAll.mutationOptions(), { showsProblem: true });

  const run = async (from: Counted | RedriveProgress) => {
    let now = "sent" in from ? { ...from, idle: 0 } : notBegun(from);
    setRunning(true);
    setProgress(now);
    while (goesOn(now) && !gone.current) {
      const step = await runAsync({ ...(queue && { queue }), ...(now.through && { through: now.through }) });
      if (step === null) break;
      now = afterStep(now, step);
      setProgress(now);
      if (!goesOn(now)) toast(`${messagesWords({ count: now.sent, more: false })} sent again.`);
      if (step.redriven === 0) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    setRunning(false);
  };
  return { run: (from) => void run(from), running, progress, problem };
}
