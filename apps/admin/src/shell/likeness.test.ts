import { expect, test } from "vitest";
import { likeness } from "./likeness.ts";

const commands: [label: string, words: string][] = [
  ["Staff", "people team"],
  ["Roles", "permissions"],
  ["Invite staff", "add person team"],
  ["Sign out", "leave log out"],
];
const found = (typed: string): string[] =>
  commands
    .map(([label, words]) => ({ label, score: likeness("", typed, [label, words]) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ label }) => label);

test("letters that are only somewhere in a name find nothing", () => {
  expect(found("sign")).toEqual(["Sign out"]);
  expect(found("ole")).toEqual([]);
});

test("the name that begins with what was typed comes first, other words find it, too", () => {
  expect(found("st")).toEqual(["Staff", "Invite staff"]);
  expect(found("perm")).toEqual(["Roles"]);
  expect(found("team add")).toEqual(["Invite staff"]);
});

test("before anything is typed everything is there", () => {
  expect(found(" ")).toHaveLength(commands.length);
});
