import { scrub } from "@cartwright/platform/scrub";
import type { DeadLetterId, DeadLetterRow, DeadLetterView } from "../contract.ts";
import type { FullLetterRow, LetterRow } from "./dead-letters.store.ts";

/** A dead letter as a list shows it. */
export function rowOf(row: LetterRow): DeadLetterRow {
  const { id, queue, eventId, type, attempts, collectedAt, state, redrivenAt, redrivenBy } = row;
  const { consumer, errorCode: code, errorMessage: message } = row;
  const error = code === null ? null : { consumer, code, message: message ?? "" };
  return {
    id: id as DeadLetterId,
    queue,
    eventId,
    type,
    attempts,
    error,
    collectedAt,
    state,
    redrivenAt,
    redrivenBy,
  };
}

/** One with everything that may be shown of it: events carry ids, and what is more than that is taken out. */
export function viewOf(row: FullLetterRow, sameEvent: readonly LetterRow[]): DeadLetterView {
  const { messageId, body, group, trace, sentAt, firstFailedAt, lastFailedAt } = row;
  return {
    ...rowOf(row),
    messageId,
    payload: payloadOf(body),
    group,
    trace,
    sentAt,
    firstFailedAt,
    lastFailedAt,
    sameEvent: sameEvent.map(rowOf),
  };
}

function payloadOf(body: string): unknown {
  try {
    const parsed = JSON.parse(body) as unknown;
    const inside = typeof parsed === "object" && parsed !== null && "payload" in parsed ? parsed.payload : parsed;
    return scrub(inside);
  } catch {
    return scrub(body);
  }
}
