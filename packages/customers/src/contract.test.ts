import { newId } from "@cartwright/kernel/id";
import { expect, test } from "vitest";
import { SetTags, TAGS_AT_MOST } from "./contract.ts";

test("a customer has so many tags and no more, and says so", () => {
  const tags = (count: number) => ({
    profileId: newId<"CustomerProfile">(),
    version: 1,
    tags: Array.from({ length: count }, (_, at) => `Tag ${at}`),
  });
  expect(SetTags.safeParse(tags(TAGS_AT_MOST)).success).toBe(true);
  const told = SetTags.safeParse(tags(TAGS_AT_MOST + 1)).error?.issues.map(({ path, message }) => [path, message]);
  expect(told).toEqual([[["tags"], `Use at most ${TAGS_AT_MOST} tags.`]]);
});
