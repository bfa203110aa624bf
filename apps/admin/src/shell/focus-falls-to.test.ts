import { expect, test } from "vitest";
import { focusFallsTo, heirsOf } from "./focus-falls-to.ts";

/** Stands for an element of a page: what it says, and what each selector finds in it. */
const part = (says: ReturnType<typeof focusFallsTo> | null, found: Record<string, string[]> = {}) =>
  ({
    getAttribute: (name: string) => (says as Record<string, string> | null)?.[name] ?? null,
    querySelectorAll: (selector: string) => found[selector] ?? [],
  }) as unknown as Element;

test("the focus falls to what the nearest part says, its first selector first, and further out where nothing is there", () => {
  const row = part(null);
  const tabs = part(focusFallsTo("[aria-current]", "button"), { button: ["Save view"] });
  const list = part(focusFallsTo(".row-entry", "[data-empty]"), { ".row-entry": ["1004", "1003"], "[data-empty]": [] });
  expect([...heirsOf([row, tabs, list])]).toEqual(["Save view", "1004", "1003"]);
  expect([...heirsOf([row])]).toEqual([]);
});
