import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();

describe("what is wrong with messages is noticed", () => {
  test("an event that never left", () => {
    expect(noticedBy({ ...sound, outbox: firstBut(sound.outbox, { sent: false }) })).toEqual(["the outbox is drained"]);
  });

  test("a message that waits for ever", () => {
    expect(noticedBy({ ...sound, queued: [{ queue: "notification", messages: 1 }] })).toEqual(["the queues are empty"]);
  });

  test("an event that never took effect, and an effect without an event", () => {
    const name = "every event took effect in our database exactly once";
    expect(noticedBy({ ...sound, inbox: sound.inbox.filter((row) => row.consumer !== "assign-paid-order") })).toEqual([
      name,
    ]);
    expect(
      noticedBy({ ...sound, inbox: plus(sound.inbox, { eventId: "e9", consumer: "confirm-paid-order" }) }),
    ).toEqual([name]);
  });

  test("a message that was given up", () => {
    const deadLetters = [{ queue: "order-processing", eventId: "e3", type: "order.paid" }];
    expect(noticedBy({ ...sound, deadLetters })).toEqual([
      "no message was given up: nothing waits among the dead letters",
    ]);
  });

  test("a webhook that nobody has looked at, and one that does not fit", () => {
    const name = "every webhook that was taken in is done with and was understood";
    expect(noticedBy({ ...sound, webhooks: firstBut(sound.webhooks, { state: "received" }) })).toEqual([name]);
    expect(noticedBy({ ...sound, webhooks: firstBut(sound.webhooks, { state: "quarantined" }) })).toEqual([name]);
  });
});
