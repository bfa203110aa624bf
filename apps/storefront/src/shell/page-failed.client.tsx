"use client";

import { type Later, laterOf } from "@cartwright/kernel/come-later";
import { Button } from "@cartwright/ui/button";
import { useAskingAgain } from "@cartwright/ui/use-asking-again";
import type { ReactNode } from "react";

interface PageFailedProps {
  error: Error;
  /** Asks the server for the page again. */
  retry: () => void;
}

/** A page that was not made. What broke is in our log, not on the page; one that only has to wait goes on by itself. */
export function PageFailed({ error, retry }: PageFailedProps) {
  const later = laterOf(error);
  if (later !== null) return <PageWaits error={error} later={later} retry={retry} />;
  return (
    <Told title="That did not work" action="Try again" onAction={retry}>
      The fault is ours, and nothing of yours is lost. Please try once more in a moment.
    </Told>
  );
}

/** The seconds are for the eye: read out one by one, nobody could hear anything else. */
function PageWaits({ error, later, retry }: PageFailedProps & { later: Later }) {
  const left = useAskingAgain(error, later.afterMs, retry);
  return (
    <Told title="One moment, please" action="Try now" onAction={retry}>
      {later.reason === "rate_limited" ? "That was many requests at once." : "The shop is very busy just now."} Nothing
      of yours is lost, and the page comes by itself after a short pause.{" "}
      <span aria-hidden className="tabular block pt-2 text-small">
        {left === 0 ? "Asking again…" : left === 1 ? "In one second" : `In ${left} seconds`}
      </span>
    </Told>
  );
}

interface ToldProps {
  title: string;
  children: ReactNode;
  action: string;
  onAction: () => void;
}

function Told({ title, children, action, onAction }: ToldProps) {
  return (
    <section className="grid gap-6 px-margin pt-[14vh] pb-16 md:grid-cols-12" role="alert">
      <div className="grid gap-6 md:col-span-6 md:col-start-2">
        <h1 className="text-display">{title}</h1>
        <p className="max-w-[46ch] text-lead text-ink-soft">{children}</p>
        <p>
          <Button look="secondary" onClick={onAction}>
            {action}
          </Button>
        </p>
      </div>
    </section>
  );
}
