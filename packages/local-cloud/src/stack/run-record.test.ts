import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identityOf } from "../process/identity.ts";
import { clearPreviousRun, leftOvers, removeRunRecord, runningConsole, writeRunRecord } from "./run-record.ts";

let file: string;
beforeEach(() => void (file = join(mkdtempSync(join(tmpdir(), "cartwright-")), "run.json")));
afterEach(() => rmSync(file, { force: true }));

const sleeper = () =>
  spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });

test("a start is refused while the console of another lives", async () => {
  const console = sleeper();
  writeRunRecord(file, undefined, []);
  writeFileSync(
    file,
    JSON.stringify({ starter: { name: "console", pid: console.pid, identity: identityOf(console.pid!) }, parts: [] }),
  );
  expect(runningConsole(file)).toBe(console.pid);
  await expect(clearPreviousRun(file)).rejects.toThrow(`already runs in this folder (pid ${console.pid})`);
  console.kill("SIGKILL");
});

test("what a killed run left behind is stopped by the next", async () => {
  const orphan = sleeper();
  const part = { name: "workers", pid: orphan.pid, identity: identityOf(orphan.pid!) };
  writeFileSync(file, JSON.stringify({ starter: { name: "console", pid: 1, identity: "long ago/1" }, parts: [part] }));
  expect(leftOvers(file)).toHaveLength(1);
  expect(await clearPreviousRun(file)).toEqual(["workers"]);
  expect(leftOvers(file)).toEqual([]);
});

test("an unreadable or missing record hinders nobody", async () => {
  expect(await clearPreviousRun(file)).toEqual([]);
  writeFileSync(file, "half");
  expect(await clearPreviousRun(file)).toEqual([]);
  removeRunRecord(file);
  expect(existsSync(file)).toBe(false);
});
