import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();

describe("what is wrong with mail is noticed", () => {
  test("a paid order without a confirmation", () => {
    expect(noticedBy({ ...sound, mails: [] })).toContain("every paid order was confirmed to its customer by mail");
  });

  test("a confirmation that went to somebody else", () => {
    const mails = sound.mails.map((mail) => ({ ...mail, to: ["ben@customers.example"] }));
    expect(noticedBy({ ...sound, mails })).toContain("every paid order was confirmed to its customer by mail");
  });

  test("a second copy is no harm under the same Message-ID, and is under another", () => {
    expect(noticedBy({ ...sound, mails: plus(sound.mails, sound.mails[0]!) })).toEqual([]);
    const another = { ...sound.mails[0]!, messageId: "<order-confirmation.o1-again@alderandclay.example>" };
    expect(noticedBy({ ...sound, mails: plus(sound.mails, another) })).toContain(
      "each order's news has one Message-ID, however often it was sent",
    );
  });

  test("a confirmation of an order that is not paid", () => {
    const wrong = {
      messageId: "<order-confirmation.o2@alderandclay.example>",
      to: ["ben@customers.example"],
      subject: "Your order 1002",
    };
    expect(noticedBy({ ...sound, mails: plus(sound.mails, wrong) })).toContain(
      "no order that is not paid was confirmed",
    );
  });

  test("a delivery that was noted and never arrived", () => {
    const deliveries = plus(sound.deliveries, {
      kind: "order-not-fulfillable",
      orderId: "o2",
      messageId: "order-not-fulfillable.o2",
      state: "sent",
    });
    expect(noticedBy({ ...sound, deliveries })).toEqual(["the log of deliveries agrees with the mailbox"]);
  });

  test("a refund that its customer never hears of, and a mail about one that did not settle", () => {
    const TOLD = "each refund that settled was told its customer, and no other";
    const [mails, deliveries] = [sound.mails.slice(0, 1), sound.deliveries.slice(0, 1)];
    expect(noticedBy({ ...sound, mails, deliveries })).toEqual([TOLD]);
    const refunds = sound.refunds.map((refund) => ({ ...refund, state: "failed" }));
    expect(noticedBy({ ...sound, refunds })).toContain(TOLD);
  });
});
