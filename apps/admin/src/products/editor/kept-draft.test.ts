import { expect, test } from "vitest";
import { FIELDS, type Values } from "../draft/values.ts";
import { draftIn } from "./kept-draft.ts";

const values = Object.fromEntries(FIELDS.map((field) => [field, ""])) as unknown as Values;
const base = { version: 3, by: "Ana", at: new Date("2026-11-21T15:00:00Z"), values };

test("what was kept comes back as it was, its moment as a moment", () => {
  expect(draftIn(JSON.stringify({ base, values }))).toEqual({ base, values });
});

test("nothing kept, and what an older editor kept, is nothing", () => {
  const { care: _, ...older } = values;
  expect(draftIn(null)).toBeNull();
  expect(draftIn(JSON.stringify({ base, values: older }))).toBeNull();
  expect(draftIn(JSON.stringify({ base: { version: "3" }, values }))).toBeNull();
});
