import type { OutboxState } from "@cartwright/messaging/contract";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { StateBadge } from "@cartwright/ui/state-badge";
import { OUTBOX_LATE_SECONDS } from "./standing.ts";
import { ageWords, countedWords, numberWords } from "./words.ts";

/** How far the relay is behind, in all and for each queue. */
export function OutboxLag({ outbox: { waiting, oldestSeconds, queues } }: { outbox: OutboxState }) {
  const late = oldestSeconds !== null && oldestSeconds > OUTBOX_LATE_SECONDS;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-lead tabular">
          {waiting.count === 0
            ? "Everything has left"
            : `${countedWords(waiting)} waiting${oldestSeconds === null ? "" : `, the oldest for ${ageWords(oldestSeconds)}`}`}
        </p>
        {late ? <StateBadge tone="bad">Late</StateBadge> : null}
      </div>
      {queues.length === 0 ? null : (
        <DefinitionList
          facts={queues.map(({ name, waiting: found, oldestSeconds: age }) => ({
            name,
            value: <span className="tabular">{`${numberWords(found)}, the oldest for ${ageWords(age)}`}</span>,
          }))}
        />
      )}
    </div>
  );
}
