import { expect, test } from "vitest";
import { letterFiltersIn, lettersPath, webhookFiltersIn, webhooksPath } from "./filters.ts";

const cameBack = (path: string) => Object.fromEntries(new URL(path, "http://here").searchParams);

test("the filters of an address come back from it as they were", () => {
  const filters = { state: "redriven", queue: "notification" } as const;
  expect(letterFiltersIn(cameBack(lettersPath(filters)))).toEqual(filters);
  expect(webhookFiltersIn(cameBack(webhooksPath({ show: "to_look_at" })))).toEqual({ show: "to_look_at" });
});

test("what everybody means first stands in no address", () => {
  expect(lettersPath(letterFiltersIn({ state: "waiting" }))).toBe("/operations/dead-letters");
  expect(webhooksPath({})).toBe("/operations/webhooks");
});

test("what is no filter is left out, so that a broken link shows the list and not an error", () => {
  expect(letterFiltersIn({ state: "lost", queue: ["notification", "x"], page: "9" })).toEqual({});
  expect(webhookFiltersIn({ show: "everything" })).toEqual({});
});
