import { newId } from "@cartwright/kernel/id";
import { expect, test } from "vitest";
import { EditedProduct, MOST_PICTURES, MOST_TAGS } from "./contract.ts";

const told = (fields: object, name: string): string[] =>
  (EditedProduct.safeParse(fields).error?.issues ?? [])
    .filter(({ path }) => path.join(".") === name)
    .map(({ message }) => message);

const many = <Item>(count: number, item: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => item(at));

test("a product has so many tags and no more, and says so", () => {
  const tags = (count: number) => ({ tags: many(count, (at) => `Tag ${at}`) });
  expect(told(tags(MOST_TAGS), "tags")).toEqual([]);
  expect(told(tags(MOST_TAGS + 1), "tags")).toEqual([`At most ${MOST_TAGS} tags.`]);
});

test("a product has so many pictures and no more, and says so", () => {
  const pictures = (count: number) => ({
    pictures: many(count, () => ({ assetId: newId<"MediaAsset">(), alt: "", variants: [], forOption: null })),
  });
  expect(told(pictures(MOST_PICTURES), "pictures")).toEqual([]);
  expect(told(pictures(MOST_PICTURES + 1), "pictures")).toEqual([`At most ${MOST_PICTURES} pictures.`]);
});
