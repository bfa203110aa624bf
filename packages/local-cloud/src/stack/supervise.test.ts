import { expect, test, vi } from "vitest";
import { restartDelay } from "./restart-delay.ts";
import { launchProcess } from "./launch-process.ts";
import type { PartEvents } from "./part.ts";
import { supervise } from "./supervise.ts";

const events = () => ({ line: vi.fn(), died: vi.fn(), back: vi.fn(), started: vi.fn() }) satisfies PartEvents;

const node = (script: string, onLine: (text: string) => void = () => undefined) =>
  launchProcess(
    {
      name: "sleeper",
      command: process.execPath,
      args: ["--eval", script],
      cwd: process.cwd(),
      env: {},
      startTimeoutMs: 5_000,
      stopTimeoutMs: 2_000,
    },
    onLine,
  );

const SLEEP = "setInterval(() => {}, 1000)";

test("a part that dies is started again, later each time, and given up when that helps nobody", () => {
  const now = 1_000_000;
  expect(restartDelay([now], now)).toBe(500);
  expect(restartDelay([now - 10, now], now)).toBe(1_000);
  expect(
    restartDelay(
      Array.from({ length: 6 }, () => now),
      now,
    ),
  ).toBe(15_000);
  expect(
    restartDelay(
      Array.from({ length: 7 }, () => now),
      now,
    ),
  ).toBeUndefined();
  expect(restartDelay([...Array.from({ length: 7 }, () => now - 200_000), now], now)).toBe(500);
});

test("a part that is killed from outside comes back under a new pid", async () => {
  const heard = events();
  const part = supervise({ name: "sleeper", stopPhase: "cloud", launch: async () => node(SLEEP) }, heard, true);
  await part.start();
  const first = part.pid!;
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(heard.back).toHaveBeenCalledWith("sleeper"), { timeout: 5_000 });
  expect(heard.died).toHaveBeenCalledWith("sleeper", "killed by SIGKILL", 500);
  expect(part.pid).not.toBe(first);
  await part.stop();
  expect(part.pid).toBeUndefined();
});

test("a part that we kill or stop stays down until it is started", async () => {
  const heard = events();
  const part = supervise({ name: "sleeper", stopPhase: "cloud", launch: async () => node(SLEEP) }, heard, true);
  await part.start();
  await part.kill();
  expect(part.pid).toBeUndefined();
  await part.start();
  expect(part.pid).toBeTypeOf("number");
  await part.stop();
  expect(heard.died).not.toHaveBeenCalled();
});

test("a part that cannot start says why, with its last lines, and is not tried again", async () => {
  const heard = events();
  const launch = async () =>
    launchProcess(
      {
        name: "broken",
        command: process.execPath,
        args: ["--eval", "console.log('no database'); process.exit(3)"],
        cwd: process.cwd(),
        env: {},
        healthUrl: "http://127.0.0.1:9/health",
        startTimeoutMs: 5_000,
        stopTimeoutMs: 1_000,
      },
      () => undefined,
    );
  const part = supervise({ name: "broken", stopPhase: "cloud", launch }, heard, true);
  await expect(part.start()).rejects.toThrow(/broken did not start \(exit code 3\)[\s\S]*no database/);
  expect(heard.died).not.toHaveBeenCalled();
});

test("a process that ignores the request to end is killed after its time", async () => {
  let ready = () => undefined as void;
  const isReady = new Promise<void>((done) => (ready = done));
  const stubborn = launchProcess(
    {
      name: "stubborn",
      command: process.execPath,
      args: ["--eval", `process.on("SIGTERM", () => {}); console.log("ready"); ${SLEEP}`],
      cwd: process.cwd(),
      env: {},
      startTimeoutMs: 5_000,
      stopTimeoutMs: 300,
    },
    () => ready(),
  );
  await isReady;
  await stubborn.stop();
  expect(await stubborn.ended).toBe("killed by SIGKILL");
});
