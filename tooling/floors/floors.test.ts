import { expect, test } from "vitest";
import { readLockfile } from "../lockfile/lockfile.ts";
import { floorFindings, isOlder, readFloors } from "./floors.ts";

const floors = { floors: { next: { atLeast: "16.4.6", because: "of a flaw" } }, required: ["next"] };

test("what is installed stands on every floor", () => {
  expect(floorFindings(readLockfile("."), readFloors("."))).toEqual([]);
});

test("a copy below its floor is reported wherever it is nested", () => {
  const packages = {
    "node_modules/next": { version: "16.4.6" },
    "node_modules/a/node_modules/next": { version: "16.4.5" },
  };
  expect(floorFindings({ packages }, floors).map(({ message }) => message)).toEqual([
    "node_modules/a/node_modules/next is 16.4.5, wanted ≥ 16.4.6: of a flaw",
  ]);
});

test("a floor under a package that is not there is reported, since it would guard nothing", () => {
  expect(floorFindings({ packages: {} }, floors)).toHaveLength(1);
});

test("versions compare by their numbers, and a pre-release comes before its release", () => {
  expect(isOlder("16.4.10", "16.4.9")).toBe(false);
  expect(isOlder("15.9.9", "16.0.0")).toBe(true);
  expect(isOlder("16.4.6", "16.4.6")).toBe(false);
  expect(isOlder("16.4.6-canary.1", "16.4.6")).toBe(true);
});
