"use client";

import { Button } from "@cartwright/ui/button";

/** Something broke while a page was made. The visitor can try again; what broke is in our log, not on the page. */
export default function PageFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <section className="grid gap-6 px-margin pt-[14vh] pb-16 md:grid-cols-12" role="alert">
      <div className="grid gap-6 md:col-span-6 md:col-start-2">
        <h1 className="text-display">That did not work</h1>
        <p className="max-w-[46ch] text-lead text-ink-soft">
          The fault is ours, and nothing of yours is lost. Please try once more in a moment.
        </p>
        <p>
          <Button look="secondary" onClick={reset}>
            Try again
          </Button>
        </p>
      </div>
    </section>
  );
}
