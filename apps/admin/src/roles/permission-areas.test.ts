import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { expect, test } from "vitest";
import { areasOf } from "./permission-areas.ts";

test("every permission stands in one area", () => {
  const placed = areasOf().flatMap(({ permissions }) => permissions);
  expect(placed.toSorted()).toEqual([...ALL_PERMISSIONS].toSorted());
});

test("an area without any of the permissions is left out", () => {
  expect(areasOf(["orders.refund", "audit.read"])).toEqual([
    { name: "Orders", permissions: ["orders.refund"] },
    { name: "Who works here", permissions: ["audit.read"] },
  ]);
});
