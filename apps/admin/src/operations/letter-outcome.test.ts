import type { DeadLetterId, DeadLetterRow, DeadLetterView } from "@cartwright/messaging/contract";
import { expect, test } from "vitest";
import { outcomeOf, readable } from "./letter-outcome.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
const row = (more: Partial<DeadLetterRow>): DeadLetterRow => ({
  id: crypto.randomUUID() as DeadLetterId,
  queue: "notification",
  eventId: "0198c1a0-0000-7000-8000-000000000001",
  type: "order.paid",
  attempts: 3,
  error: null,
  collectedAt: at(0),
  state: "waiting",
  redrivenAt: null,
  redrivenBy: null,
  ...more,
});
const letter = (more: Partial<DeadLetterView>): DeadLetterView => ({
  ...row({}),
  messageId: "m",
  payload: {},
  group: null,
  trace: null,
  sentAt: null,
  firstFailedAt: null,
  lastFailedAt: null,
  sameEvent: [],
  ...more,
});
const sentAgain = { state: "redriven", redrivenAt: at(5), redrivenBy: "Ada" } as const;

test("a letter waits until somebody sends it again", () => {
  expect(outcomeOf(letter({}))).toEqual({ kind: "waits" });
  expect(outcomeOf(letter(sentAgain))).toEqual({ kind: "sent", at: at(5), by: "Ada" });
});

test("it has come back when its event was given up in its queue after it had been sent", () => {
  const [first, second] = [row({ collectedAt: at(7) }), row({ collectedAt: at(30) })];
  expect(outcomeOf(letter({ ...sentAgain, sameEvent: [second, first] }))).toMatchObject({
    kind: "came_back",
    as: first,
  });
});

test("what was given up before, or in another queue, is not its return", () => {
  const sameEvent = [row({ collectedAt: at(4) }), row({ collectedAt: at(9), queue: "order-processing" })];
  expect(outcomeOf(letter({ ...sentAgain, sameEvent })).kind).toBe("sent");
});

test("a payload is read in lines, and a text that is no JSON as it came", () => {
  expect(readable({ orderId: "7" })).toBe('{\n  "orderId": "7"\n}');
  expect(readable("not json")).toBe("not json");
});
