import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();
const IN_BOTH_BOOKS = "each settled refund is in our ledger and in the gateway's book, and nothing else is";

describe("what is wrong with refunds is noticed", () => {
  test("one that nobody follows up, with us or at the gateway", () => {
    const refunds = plus(sound.refunds, { ...sound.refunds[0]!, id: "r2", state: "sent" });
    expect(noticedBy({ ...sound, refunds })).toEqual(["no refund is left on its way"]);
    expect(noticedBy({ ...sound, book: firstBut(sound.book, { refundsPending: 1 }) })).toEqual([
      "no refund is left on its way",
    ]);
  });

  test("one that went out twice at the gateway, and one that we call settled and it never made", () => {
    expect(noticedBy({ ...sound, book: firstBut(sound.book, { refunded: 1380 }) })).toContain(IN_BOTH_BOOKS);
    expect(noticedBy({ ...sound, book: firstBut(sound.book, { refunded: 0 }) })).toContain(IN_BOTH_BOOKS);
  });

  test("one that failed and is booked all the same, and one that settled and is not", () => {
    const refunds = firstBut(sound.refunds, { state: "failed" });
    const papers = sound.papers.filter(({ kind }) => kind === "invoice");
    const [mails, deliveries] = [sound.mails.slice(0, 1), sound.deliveries.slice(0, 1)];
    expect(noticedBy({ ...sound, refunds, papers, mails, deliveries })).toEqual([IN_BOTH_BOOKS]);
    const postings = sound.postings.filter(({ kind }) => kind !== "refund");
    expect(noticedBy({ ...sound, postings })).toContain(IN_BOTH_BOOKS);
  });

  test("more than was captured, by one minor unit", () => {
    const refunds = plus(sound.refunds, { ...sound.refunds[0]!, id: "r2", amount: 5601 });
    expect(noticedBy({ ...sound, refunds })).toContain(
      "no more is refunded than was captured, by us and by the gateway, and only in its currency",
    );
  });

  test("one of money that was never captured, or in another currency", () => {
    for (const wrong of [{ attemptId: "a2" }, { currency: "USD" }])
      expect(noticedBy({ ...sound, refunds: firstBut(sound.refunds, wrong) })).toContain(
        "no more is refunded than was captured, by us and by the gateway, and only in its currency",
      );
  });
});
