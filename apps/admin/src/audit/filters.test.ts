import { expect, test } from "vitest";
import { auditPath, filtersIn } from "./filters.ts";

test("the filters of an address come back from it as they were", () => {
  const filters = { actorId: "0198c1a0-0000-7000-8000-000000000001", action: "role.changed", from: "2026-11-01" };
  const { searchParams } = new URL(auditPath(filters), "http://here");
  expect(filtersIn(Object.fromEntries(searchParams))).toEqual(filters);
  expect(auditPath({})).toBe("/audit");
});

test("what is no filter is left out, so that a broken link shows the log and not an error", () => {
  expect(
    filtersIn({
      actorId: "somebody",
      action: "drop table",
      from: "yesterday",
      to: "",
      subjectType: ["role", "x"],
      page: "9",
    }),
  ).toEqual({});
});
