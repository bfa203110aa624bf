import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();
const [invoice, note] = [sound.papers[0]!, sound.papers[1]!];
const INVOICED = "every order that was paid has exactly one invoice, over its total, and no other has any";
const SERIES = "the numbers of each series run from 1 without gap or double";
const CREDITED = "each settled refund has its credit note, over its amount, and nothing else has one";
const SUMS = "every paper is printed, its net and tax are its total, and no credit takes back tax that was not charged";

describe("what is wrong with papers is noticed", () => {
  test("a paid order without an invoice, one with two, and an unpaid one with one", () => {
    expect(noticedBy({ ...sound, papers: [note] })).toContain(INVOICED);
    expect(
      noticedBy({ ...sound, papers: plus(sound.papers, { ...invoice, ordinal: 2, total: 0, net: 0, tax: 0 }) }),
    ).toEqual([INVOICED]);
    expect(noticedBy({ ...sound, papers: plus(sound.papers, { ...invoice, ordinal: 2, orderId: "o2" }) })).toEqual([
      INVOICED,
    ]);
  });

  test("a number that is missing, and one that is there twice", () => {
    expect(noticedBy({ ...sound, papers: firstBut(sound.papers, { ordinal: 2 }) })).toEqual([SERIES]);
    expect(noticedBy({ ...sound, papers: plus(sound.papers, invoice) })).toContain(SERIES);
  });

  test("a refund without its credit note, one with two, and a note of a refund that failed", () => {
    expect(noticedBy({ ...sound, papers: [invoice] })).toEqual([CREDITED]);
    expect(noticedBy({ ...sound, papers: plus(sound.papers, { ...note, ordinal: 2, tax: 0, net: 690 }) })).toEqual([
      CREDITED,
    ]);
    expect(noticedBy({ ...sound, refunds: firstBut(sound.refunds, { state: "failed" }) })).toContain(CREDITED);
  });

  test("a paper that was never printed, one that does not add up, and more tax back than was charged", () => {
    expect(noticedBy({ ...sound, papers: firstBut(sound.papers, { printed: false }) })).toEqual([SUMS]);
    expect(noticedBy({ ...sound, papers: firstBut(sound.papers, { net: 5115 }) })).toEqual([SUMS]);
    const greedy = { ...note, tax: 690, net: 0 };
    expect(noticedBy({ ...sound, papers: [{ ...invoice, tax: 600, net: 5690 }, greedy] })).toEqual([SUMS]);
  });
});
