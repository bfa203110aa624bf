import { Button } from "@cartwright/ui/button";
import type { Problem } from "../trpc/problem.ts";
import { RetryAfter } from "./retry-after.client.tsx";

/** Why a form came to nothing, where no single field is to blame; and when it helps to try again. */
export function FormProblem({ problem }: { problem: Problem | null }) {
  if (problem === null) return null;
  const wait = problem.code === "NO_ANSWER" ? null : problem.retryAfterMs;
  return (
    <div role="alert" className="grid gap-1 border-l-2 border-clay py-1 pl-5 text-small">
      <p className="max-w-[60ch]">{problem.message}</p>
      {wait === null ? null : <RetryAfter ms={wait} />}
      {problem.code === "SIGN_IN_NEEDED" ? (
        <p>
          {/* The page, asked for anew, leads to the entrance and back. */}
          <Button look="quiet" onClick={() => location.reload()}>
            Sign in again
          </Button>
        </p>
      ) : null}
    </div>
  );
}
