import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { expect, test } from "vitest";
import { mayDo } from "./may-do.ts";

test("every permission there is belongs to a named part of the shop", () => {
  const areas = mayDo(ALL_PERMISSIONS);
  expect(areas.map(({ area }) => area)).not.toContain("More");
  expect(areas.flatMap(({ words }) => words)).toHaveLength(ALL_PERMISSIONS.length);
});

test("a role reads as what it does, part by part", () => {
  expect(mayDo(["orders.read", "orders.fulfil", "stock.adjust"])).toEqual([
    { area: "Orders", words: ["See orders", "Pack and ship orders"] },
    { area: "Products", words: ["Correct stock"] },
  ]);
});
