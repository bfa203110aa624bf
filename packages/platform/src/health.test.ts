import { expect, test } from "vitest";
import { readinessOf } from "./health.ts";

const well = { name: "database", check: async () => undefined };
const away = {
  name: "queues",
  check: () =>
    Promise.reject(new Error("secret host", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) })),
};

test("ready when everything answers", async () => {
  expect(await readinessOf([well])).toEqual({ ready: true, dependencies: [{ name: "database", ok: true }] });
});

test("not ready names who is away with a code and none of the error's text", async () => {
  const report = await readinessOf([well, away]);
  expect(report).toEqual({
    ready: false,
    dependencies: [
      { name: "database", ok: true },
      { name: "queues", ok: false, reason: "ECONNREFUSED" },
    ],
  });
});

test("a dependency that hangs is given up after its time, and the others are not held up", async () => {
  const hung = { name: "search", check: () => new Promise<void>(() => undefined) };
  const report = await readinessOf([hung, well], 50);
  expect(report.dependencies).toEqual([
    { name: "search", ok: false, reason: "no answer within 50 ms" },
    { name: "database", ok: true },
  ]);
});
