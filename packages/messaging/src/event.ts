import { newId } from "@cartwright/kernel/id";
import { z } from "zod";
import type { EventType } from "./routing.ts";

/** Something that happened, on its way. It carries ids, never personal data. */
export interface DomainEvent<Payload = unknown> {
  readonly eventId: string;
  readonly type: EventType;
  readonly payload: Payload;
  /** FIFO group, e.g. the order id: the messages of one group are handled one after the other. */
  readonly group: string | null;
}

export interface EventDefinition<Payload = unknown> {
  (payload: Payload): DomainEvent<Payload>;
  readonly type: EventType;
  readonly schema: z.ZodType<Payload>;
}

/** Declares an event of a domain: call the result with a payload to make one. `group` names its FIFO group. */
export function defineEvent<Payload>(
  type: EventType,
  schema: z.ZodType<Payload>,
  group?: (payload: Payload) => string,
): EventDefinition<Payload> {
  const make = (payload: Payload): DomainEvent<Payload> => ({
    eventId: newId(),
    type,
    payload,
    group: group?.(payload) ?? null,
  });
  return Object.assign(make, { type, schema });
}

/** The body of a queue message. Parsed where it enters, since anybody with the queue's address could have written it. */
export const Envelope = z.object({
  eventId: z.uuid(),
  type: z.string().max(100),
  payload: z.unknown(),
  trace: z.string().max(100).nullable(),
});
export type Envelope = z.infer<typeof Envelope>;

/** The envelope in a message's body; null where there is none. */
export function envelopeOf(body: string): Envelope | null {
  try {
    return Envelope.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
