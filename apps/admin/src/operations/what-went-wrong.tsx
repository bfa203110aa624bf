import type { DeadLetterView } from "@cartwright/messaging/contract";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { Moment } from "@cartwright/ui/moment.client";

/** The failures that led here. Where no worker lived to tell, it says what that means. */
export function WhatWentWrong({ letter }: { letter: DeadLetterView }) {
  const { error, attempts, firstFailedAt, lastFailedAt, collectedAt } = letter;
  const when = (at: Date | null) => (at === null ? "Not known" : <Moment at={at} />);
  return (
    <div className="grid gap-4">
      {error === null ? (
        <p className="text-small">
          Nobody wrote down why: each time its worker died at it, or was stopped. Then sending it again is safe, and
          usually right.
        </p>
      ) : (
        <p className="text-body [overflow-wrap:anywhere]">{error.message}</p>
      )}
      <DefinitionList
        facts={[
          ...(error === null
            ? []
            : [
                { name: "Code", value: error.code },
                { name: "Worker", value: error.consumer ?? "Nobody knew what to do with it" },
              ]),
          { name: "Tried", value: attempts === 1 ? "Once" : `${attempts} times` },
          ...(error === null
            ? []
            : [
                { name: "Failed first", value: when(firstFailedAt) },
                { name: "Failed last", value: when(lastFailedAt) },
              ]),
          { name: "Given up", value: <Moment at={collectedAt} /> },
        ]}
      />
    </div>
  );
}
