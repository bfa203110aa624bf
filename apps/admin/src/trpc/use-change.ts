import { toast } from "@cartwright/ui/toast";
import { useMutation, type UseMutationOptions, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useTransition } from "react";
import { onceAtATime } from "./once-at-a-time.ts";
import { type Problem, problemOf } from "./problem.ts";
import { signInPath } from "./path.ts";
import { useFirstProblem } from "./use-first-problem.ts";

export interface Telling<Input, Output> {
  /** Said in passing when it is done. */
  done?: string | ((output: Output, input: Input) => string);
  /** The way back, offered as “Undo” beside `done`. */
  undo?: (output: Output, input: Input) => void;
  /** For what follows here: closing a dialog, going elsewhere. */
  after?: (output: Output, input: Input) => void;
  /** Set where the screen shows `problem` itself; else it is said in passing. */
  showsProblem?: boolean;
}

export interface Change<Input, Output> {
  readonly run: (input: Input) => void;
  /** Null where it failed; `problem` says why. */
  readonly runAsync: (input: Input) => Promise<Output | null>;
  /** Until the screen shows what has become of it. */
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/**
 * A mutation of a screen. When it is done, it says so, offers the way back, and what the screen shows is asked for anew: the
 * page by the server, lists in the browser by their queries. A session that is over leads to the sign-in and back; where fields
 * are wrong, the focus goes to the first. Pressed twice, it is sent once.
 */
export function useChange<Input, Output, Failure, Context>(
  mutation: UseMutationOptions<Output, Failure, Input, Context>,
  telling: Telling<Input, Output> = {},
): Change<Input, Output> {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [refreshing, startRefresh] = useTransition();
  const { mutateAsync, isPending, error, reset } = useMutation({
    ...mutation,
    onSuccess: async (output, input, ...rest) => {
      await mutation.onSuccess?.(output, input, ...rest);
      tell(telling, output, input);
      void queryClient.invalidateQueries();
      startRefresh(() => router.refresh());
      telling.after?.(output, input);
    },
    onError: async (failure, ...rest) => {
      await mutation.onError?.(failure, ...rest);
      const problem = problemOf(failure);
      if (problem.kind === "signed_out") router.push(signInPath(location.pathname + location.search));
      else if (telling.showsProblem !== true) toast(problem.message);
    },
  });
  const problem = useMemo(() => (error === null ? null : problemOf(error)), [error]);
  useFirstProblem(problem?.fields);
  const underWay = useRef(new Map<string, Promise<Output | null>>());
  const runAsync = (input: Input) =>
    onceAtATime(underWay.current, input, () => mutateAsync(input).catch((): null => null));
  return {
    run: (input) => void runAsync(input),
    runAsync,
    pending: isPending || refreshing,
    problem,
    forget: reset,
  };
}

function tell<Input, Output>({ done, undo }: Telling<Input, Output>, output: Output, input: Input): void {
  if (done === undefined) return;
  const message = typeof done === "string" ? done : done(output, input);
  toast(message, undo === undefined ? undefined : { label: "Undo", run: () => undo(output, input) });
}
