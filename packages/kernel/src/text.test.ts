import { expect, test } from "vitest";
import { Prose } from "./text.ts";

test("lines, accents and pictures are text; half a character and NUL are not", () => {
  expect(Prose.parse("  Broken.\nKiln nº 3 🫖 ")).toBe("Broken.\nKiln nº 3 🫖");
  for (const bad of ["\ud83e", "a\0b"]) expect(Prose.safeParse(bad).success).toBe(false);
});
