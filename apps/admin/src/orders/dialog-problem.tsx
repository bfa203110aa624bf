import { Button } from "@cartwright/ui/button";
import { intoSight } from "@cartwright/ui/into-sight";
import { Notice } from "@cartwright/ui/notice";
import { useRouter } from "next/navigation";
import type { Problem } from "../trpc/problem.ts";

interface DialogProblemProps {
  problem: Problem | null;
  /** Said beside what it is about already. */
  told: boolean;
  forget: () => void;
  /** They want to go on with the order as it is now. */
  lookAgain?: () => void;
}

/** Why it was not done. Where the order has moved on meanwhile, it offers to look at it as it is now; what was typed stays. */
export function DialogProblem({ problem, told, ...rest }: DialogProblemProps) {
  if (problem === null || told) return null;
  return (
    <div ref={intoSight}>
      <Told problem={problem} {...rest} />
    </div>
  );
}

function Told({ problem, forget, lookAgain }: Omit<DialogProblemProps, "told"> & { problem: Problem }) {
  const router = useRouter();
  if (problem.kind !== "conflict")
    return (
      <Notice tone="bad" announced>
        {problem.message}
      </Notice>
    );
  return (
    <Notice
      tone="warning"
      announced
      actions={
        <Button
          look="quiet"
          onClick={() => {
            forget();
            lookAgain?.();
            router.refresh();
          }}
        >
          Look at the order again
        </Button>
      }
    >
      {problem.message}
    </Notice>
  );
}
