import { expect, test } from "vitest";
import { networkWords } from "./network-words.ts";

test("a visit is told by its network, and one of this very machine by that", () => {
  expect(networkWords("203.0.113.7")).toBe("203.0.113.7");
  expect(networkWords("2001:db8:1:2::/64")).toBe("2001:db8:1:2::/64");
  for (const own of ["127.0.0.1", "::1", "0:0:0:0::/64"]) expect(networkWords(own)).toBe("this machine");
});
