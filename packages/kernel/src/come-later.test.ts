import { expect, test } from "vitest";
import { comeLater, laterOf } from "./come-later.ts";
import { Busy, Refusal } from "./errors.ts";

test("what a page that has to wait throws says so by its digest alone, which is all that reaches the browser", () => {
  const refused = new Refusal("TOO_MANY_REQUESTS", "rate_limited", "A lot at once.", { retryAfterMs: 12_345.6 });
  const thrown = comeLater(refused);
  expect(laterOf({ digest: thrown?.digest })).toEqual({ reason: "rate_limited", afterMs: 12_346 });
  expect(laterOf(comeLater(new Busy()))).toEqual({ reason: "busy", afterMs: 1_000 });
});

test("a bug, another refusal and a digest of somebody else's make no page wait", () => {
  expect(comeLater(new Error("broken"))).toBeNull();
  expect(comeLater(new Refusal("GONE", "not_found", "Gone."))).toBeNull();
  for (const digest of ["3154920", "COME_LATER", "COME_LATER;not_found;10", "COME_LATER;busy;soon", undefined, 7])
    expect(laterOf({ digest })).toBeNull();
  for (const thrown of [null, "boom", new Error("no digest")]) expect(laterOf(thrown)).toBeNull();
});
