import { expect, test } from "vitest";
import { safePath, signInPath } from "./path.ts";

test("after signing in people come back to where they were, with filters", () => {
  expect(signInPath("/audit?action=role.changed&from=2026-11-01")).toBe(
    "/sign-in?next=%2Faudit%3Faction%3Drole.changed%26from%3D2026-11-01",
  );
  expect(signInPath("/")).toBe("/sign-in");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "",
  "/a\nb",
  "/a\\b",
  null,
])("%j leads to the overview and nowhere else", (path) => expect(safePath(path)).toBe("/"));
