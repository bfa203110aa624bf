import { expect, test } from "vitest";
import { nameKey, understood } from "./name-key.ts";

test("a name is sorted and searched without its accents, its case and its spaces", () => {
  expect(nameKey("  José  María\tÅkesson ")).toBe("jose maria akesson");
  expect(nameKey("ＡＮＡ")).toBe("ana");
  expect(nameKey("李 雷")).toBe("李 雷");
  // One letter that is eighteen: a name of a hundred is no key of thousands.
  expect(nameKey("\u{FDFA}".repeat(100)).length).toBeLessThanOrEqual(200);
});

test("an @ means an e-mail, words mean a name or the beginning of an e-mail", () => {
  expect(understood("  ")).toEqual({ by: "all" });
  expect(understood("Ana@X")).toEqual({ by: "email", beginning: "ana@x" });
  expect(understood("O'Brien-Sm")).toEqual({ by: "word", beginning: "o'brien-sm", words: ["o", "brien", "sm"] });
  expect(understood("&|!")).toEqual({ by: "word", beginning: "&|!", words: [] });
});
