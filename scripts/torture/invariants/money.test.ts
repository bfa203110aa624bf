import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();

describe("what is wrong with money is noticed", () => {
  test("an order that was charged twice", () => {
    const second = { ...sound.book[0]!, id: "pay_3", reference: "a3" };
    const attempts = plus(sound.attempts, { ...sound.attempts[0]!, id: "a3", gatewayReference: "pay_3" });
    const noticed = noticedBy({ ...sound, book: plus(sound.book, second), attempts });
    expect(noticed).toContain("no order is charged more than its total, or twice");
    expect(noticed).toContain("an order is paid if and only if one attempt was captured, for all of it");
    expect(noticed).toContain("our ledger says what the gateway's book says, per order and in sum");
  });

  test("an order that is paid without money, and money without a paid order", () => {
    expect(noticedBy({ ...sound, attempts: firstBut(sound.attempts, { state: "voided" }) })).toContain(
      "an order is paid if and only if one attempt was captured, for all of it",
    );
    const orders = sound.orders.map((order) => ({ ...order, state: "expired" }));
    expect(noticedBy({ ...sound, orders })).toContain(
      "the gateway holds no money for an order that has ended, and keeps none of one that is not paid",
    );
  });

  test("one attempt that became two payments", () => {
    const again = { ...sound.book[1]!, id: "pay_3" };
    expect(noticedBy({ ...sound, book: plus(sound.book, again) })).toEqual([
      "each attempt is one payment in the gateway's book, to the minor unit",
    ]);
  });

  test("an amount that differs by one between us and the gateway", () => {
    expect(noticedBy({ ...sound, book: firstBut(sound.book, { amount: 6289 }) })).toEqual([
      "each attempt is one payment in the gateway's book, to the minor unit",
    ]);
  });

  test("an attempt that nobody follows up", () => {
    const attempts = sound.attempts.map((attempt) =>
      attempt.id === "a2" ? { ...attempt, state: "voiding" } : attempt,
    );
    expect(noticedBy({ ...sound, attempts })).toEqual(["no attempt is left on its way"]);
  });

  test("a ledger that does not balance, and one that lacks a capture", () => {
    expect(
      noticedBy({
        ...sound,
        postings: sound.postings.map((posting) =>
          posting.account === "sales" ? { ...posting, amount: -6289 } : posting,
        ),
      }),
    ).toEqual(["every entry of our ledger balances, and so does the whole"]);
    const refundOnly = sound.postings.filter(({ kind }) => kind === "refund");
    expect(noticedBy({ ...sound, postings: refundOnly })).toEqual([
      "our ledger says what the gateway's book says, per order and in sum",
    ]);
  });

  test("money that stays held for an expired order", () => {
    const book = sound.book.map((entry) =>
      entry.id === "pay_2" ? { ...entry, status: "authorised", authorised: 3490 } : entry,
    );
    expect(noticedBy({ ...sound, book })).toEqual([
      "the gateway holds no money for an order that has ended, and keeps none of one that is not paid",
    ]);
  });
});
