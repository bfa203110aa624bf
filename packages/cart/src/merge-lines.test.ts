import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { expect, test } from "vitest";
import { MAX_LINES } from "./contract.ts";
import { mergeLines } from "./merge-lines.ts";

const line = (variantId: Id<"Variant">, quantity: number, cents = 2800) => ({
  variantId,
  quantity,
  seen: money(cents, "USD"),
});
const [mug, bowl] = [newId<"Variant">(), newId<"Variant">()];

test("of each thing the larger quantity counts, and what was there keeps the price last seen", () => {
  expect(mergeLines([line(mug, 1, 2500)], [line(mug, 3), line(bowl, 2)])).toEqual([line(mug, 3, 2500), line(bowl, 2)]);
});

test("what is there in the same or a larger number needs no change", () => {
  expect(mergeLines([line(mug, 3), line(bowl, 2)], [line(mug, 3), line(bowl, 1)])).toEqual([]);
});

test("no cart gets longer than a cart may be; raising what is in it is still possible", () => {
  const own = Array.from({ length: MAX_LINES - 1 }, () => line(newId(), 1));
  const first = own[0]!;
  const merged = mergeLines(own, [line(mug, 1), line(bowl, 1), { ...first, quantity: 5 }]);
  expect(merged).toEqual([{ ...first, quantity: 5 }, line(mug, 1)]);
});
