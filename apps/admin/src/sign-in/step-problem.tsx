import { Notice } from "@cartwright/ui/notice";
import type { Problem } from "../trpc/problem.ts";

/** Why a step came to nothing, where no single field is to blame. */
export function StepProblem({ problem }: { problem: Problem | null }) {
  if (problem === null) return null;
  return (
    <Notice tone={problem.kind === "too_many" ? "warning" : "bad"} announced>
      {problem.message}
    </Notice>
  );
}
