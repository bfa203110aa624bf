import { expect, test } from "vitest";
import { documentNumber, yearAt } from "./document-number.ts";

test("a number says which series, which year, and which of them", () => {
  expect(documentNumber("AC-", { kind: "invoice", year: 2026, ordinal: 41 })).toBe("AC-2026-000041");
  expect(documentNumber("", { kind: "credit_note", year: 2027, ordinal: 999_999 })).toBe("CN-2027-999999");
});

test("the year is the one that it is where the shop is", () => {
  const at = new Date("2027-01-01T03:00:00Z");
  expect(yearAt(at, "America/Los_Angeles")).toBe(2026);
  expect(yearAt(at, "Europe/Dublin")).toBe(2027);
});
