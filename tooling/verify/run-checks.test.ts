import { expect, test } from "vitest";
import { runChecks } from "./run-checks.ts";

const passing = { name: "passing", commands: [["node", "-e", "console.log('fine')"]] };
const failing = {
  name: "failing",
  commands: [
    ["node", "-e", "console.error('broken'); process.exit(3)"],
    ["node", "-e", "console.log('later')"],
  ],
};
const missing = { name: "missing", commands: [["no-such-program"]] };

test("every check is told, in the order given, and one that fails shows what it said", async () => {
  const told: string[] = [];
  const results = await runChecks([failing, passing], 2, ({ name }) => told.push(name));
  expect(told.toSorted()).toEqual(["failing", "passing"]);
  expect(results.map(({ name, ok }) => ({ name, ok }))).toEqual([
    { name: "failing", ok: false },
    { name: "passing", ok: true },
  ]);
  expect(results[0]?.output).toBe("broken\n");
});

test("a program that is not installed fails its check instead of passing unseen", async () => {
  const [result] = await runChecks([missing], 1, () => undefined);
  expect(result).toMatchObject({ ok: false });
  expect(result?.output).toContain("no-such-program could not be started");
});
