import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";
import type { LetterOutcome } from "./letter-outcome.ts";

/** What became of a message that was sent again; read out when it changes. */
export function OutcomeNotice({ outcome }: { outcome: LetterOutcome }) {
  return (
    // It stays while it is empty, so that what comes into it is heard, and takes no room between the panels.
    <div role="status" className="empty:absolute">
      {outcome.kind === "waits" ? null : <Outcome outcome={outcome} />}
    </div>
  );
}

function Outcome({ outcome }: { outcome: Exclude<LetterOutcome, { kind: "waits" }> }) {
  const { at, by } = outcome;
  return outcome.kind === "sent" ? (
    <Notice tone="good" title={`Sent again by ${by}`}>
      That was <Moment at={at} as="ago" />; it has not come back. If it is given up once more, this page says so.
    </Notice>
  ) : (
    <Notice
      tone="bad"
      title="It was given up once more"
      actions={
        <Link href={`/operations/dead-letters/${outcome.as.id}`} className="underlined">
          Open what came back
        </Link>
      }
    >
      {by} sent it again <Moment at={at} as="ago" />. What was wrong with it still is.
    </Notice>
  );
}
