import type { DeadLetterRow, DeadLetterView } from "@cartwright/messaging/contract";

/** Where a dead letter stands: nobody has sent it again; it was sent and has not come back; it was given up once more. */
export type LetterOutcome =
  | { readonly kind: "waits" }
  | { readonly kind: "sent"; readonly at: Date; readonly by: string }
  | { readonly kind: "came_back"; readonly at: Date; readonly by: string; readonly as: DeadLetterRow };

/** A letter of the same event and queue that was taken in after this one had been sent again is this one, come back. */
export function outcomeOf(letter: DeadLetterView): LetterOutcome {
  const { state, redrivenAt: at, redrivenBy, queue, sameEvent } = letter;
  if (state === "waiting" || at === null) return { kind: "waits" };
  const by = redrivenBy ?? "somebody";
  const later = sameEvent.filter((other) => other.queue === queue && other.collectedAt > at);
  const as = later.toSorted((a, b) => a.collectedAt.getTime() - b.collectedAt.getTime())[0];
  return as === undefined ? { kind: "sent", at, by } : { kind: "came_back", at, by, as };
}

/** What a message carries, for reading: JSON in lines, text as it is. */
export const readable = (payload: unknown): string =>
  typeof payload === "string" ? payload : (JSON.stringify(payload, null, 2) ?? "");
