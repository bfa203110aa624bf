"use client";

import { Button } from "@cartwright/ui/button";
import { ErrorState } from "@cartwright/ui/error-state";

/** A page that broke while it was made. What broke is in our log; the digest finds it there. */
export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title="This page did not work"
      action={
        <Button look="secondary" onClick={reset}>
          Try again
        </Button>
      }
      reference={error.digest}
    >
      The fault is ours, and nothing was changed. Try once more; if it stays, tell whoever looks after the shop.
    </ErrorState>
  );
}
