import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";
import type { LetterOutcome } from "./letter-outcome.ts";

/** What became of a message that was sent again; read out when it changes. */
export function OutcomeNotice({ outcome }: { outcome: LetterOutcome }) {
  return <div role="status">{outcome.kind === "waits" ? null : <Outcome outcome={outcome} />}</div>;
}

function Outcome({ outcome }: { outcome: Exclude<LetterOutcome, { kind: "waits" }> }) {
  const { at, by } = outcome;
  return outcome.kind === "sent" ? (
    <Notice tone="good" title={`Sent again by ${by}`}>
      <Moment at={at} as="ago" />. It has not come back; if it is given up once more, this page says so.
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
