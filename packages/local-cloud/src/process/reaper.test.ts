import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { identityOf, isStill } from "./identity.ts";
import { stopProcess } from "./stop-process.ts";

test("what a process has started does not outlive it, even when it is killed with -9", async () => {
  const script = `
    const { launchProcess } = await import(${JSON.stringify(new URL("../stack/launch-process.ts", import.meta.url).href)});
    const child = launchProcess({ name: "child", command: process.execPath, args: ["--eval", "setInterval(() => {}, 1000)"], cwd: process.cwd(), env: {}, startTimeoutMs: 1000, stopTimeoutMs: 1000 }, () => {});
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = Number(
    await new Promise<string>((line) => createInterface({ input: starter.stdout }).once("line", line)),
  );
  expect(identityOf(pid)).toBeDefined();
  starter.kill("SIGKILL");
  await vi.waitFor(() => expect(identityOf(pid)).toBeUndefined(), { timeout: 10_000, interval: 50 });
});

test("a process that merely has the same pid is never signalled", async () => {
  const bystander = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const pid = bystander.pid!;
  expect(await stopProcess({ pid, identity: "another boot/12345", group: false, signals: [["SIGKILL", 1_000]] })).toBe(
    true,
  );
  const identity = identityOf(pid)!;
  expect(isStill(pid, identity)).toBe(true);
  expect(await stopProcess({ pid, identity, group: false, signals: [["SIGKILL", 5_000]] })).toBe(true);
});
