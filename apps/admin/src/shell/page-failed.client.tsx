"use client";

import { type Later, laterOf } from "@cartwright/kernel/come-later";
import { Button } from "@cartwright/ui/button";
import { ErrorState } from "@cartwright/ui/error-state";
import { useAskingAgain } from "@cartwright/ui/use-asking-again";

interface PageFailedProps {
  error: Error & { digest?: string };
  /** Asks the server for the page again. */
  retry: () => void;
}

/** A page that was not made: because it has to wait, or because something broke. */
export function PageFailed({ error, retry }: PageFailedProps) {
  const later = laterOf(error);
  return later === null ? (
    <PageBroke reference={error.digest} retry={retry} />
  ) : (
    <PageWaits error={error} later={later} retry={retry} />
  );
}

/** What broke is in our log; the digest finds it there. */
function PageBroke({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  return (
    <ErrorState
      title="This page did not work"
      action={
        <Button look="secondary" onClick={retry}>
          Try again
        </Button>
      }
      reference={reference}
    >
      The fault is ours, and nothing was changed. Try once more; if it stays, tell whoever looks after the shop.
    </ErrorState>
  );
}

/** Goes on by itself. The seconds are for the eye: read out one by one, nobody could hear anything else. */
function PageWaits({ error, later, retry }: PageFailedProps & { later: Later }) {
  const left = useAskingAgain(error, later.afterMs, retry);
  return (
    <ErrorState
      calm
      title={
        later.reason === "rate_limited"
          ? "That was many requests at once. Wait a moment."
          : "The shop is very busy just now. Wait a moment."
      }
      action={
        <Button look="secondary" onClick={retry}>
          Try now
        </Button>
      }
    >
      Nothing was changed. The page comes by itself after the pause.{" "}
      <span aria-hidden className="tabular block pt-1">
        {left === 0 ? "Asking again…" : left === 1 ? "In one second" : `In ${left} seconds`}
      </span>
    </ErrorState>
  );
}
