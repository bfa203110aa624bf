import { expect, test } from "vitest";
import { INVARIANTS } from "./all.ts";
import { noticedBy } from "./noticed.ts";
import { soundEvidence } from "./sound-evidence.ts";

test("a shop in good order breaks no promise, and each promise was checked on something", () => {
  const evidence = soundEvidence();
  expect(noticedBy(evidence)).toEqual([]);
  expect(INVARIANTS.filter((invariant) => invariant.check(evidence).rows === 0).map(({ name }) => name)).toEqual([]);
});
