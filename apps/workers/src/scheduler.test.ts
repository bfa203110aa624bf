import { expect, test, vi } from "vitest";
import { schedule, type Task } from "./scheduler.ts";

const PATIENTLY = { timeout: 10_000 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function aScheduler(tasks: readonly Task[]) {
  const rounds: { name: string; error: unknown }[] = [];
  const scheduler = schedule(tasks, {
    observe: (name, _seconds, error) => rounds.push({ name, error }),
    random: () => 0.5,
  });
  return { rounds, stop: scheduler.stop };
}

test("a task runs at once, then again and again", async () => {
  const { rounds, stop } = aScheduler([{ name: "sweep", everyMs: 5, run: async () => undefined }]);
  await vi.waitFor(() => expect(rounds.length).toBeGreaterThan(2), PATIENTLY);
  await stop();
});

test("a task never overlaps itself, however long it takes", async () => {
  let running = 0;
  let most = 0;
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(15);
    running -= 1;
  };
  const { rounds, stop } = aScheduler([{ name: "slow", everyMs: 1, run }]);
  await vi.waitFor(() => expect(rounds.length).toBeGreaterThan(3), PATIENTLY);
  await stop();
  expect(most).toBe(1);
});

test("a round that fails is told and does not end the task, nor disturb another", async () => {
  const { rounds, stop } = aScheduler([
    { name: "failing", everyMs: 2, run: () => Promise.reject(new Error("no")) },
    { name: "well", everyMs: 2, run: async () => undefined },
  ]);
  await vi.waitFor(
    () => expect(rounds.filter((round) => round.name === "failing").length).toBeGreaterThan(2),
    PATIENTLY,
  );
  await stop();
  expect(rounds.find((round) => round.name === "failing")?.error).toBeInstanceOf(Error);
  expect(rounds.filter((round) => round.name === "well" && round.error === undefined).length).toBeGreaterThan(1);
});

test("a stop waits for the round under way and for nothing else", async () => {
  let ended = false;
  const run = async () => {
    await pause(30);
    ended = true;
  };
  const { stop } = aScheduler([
    { name: "under way", everyMs: 60_000, run },
    { name: "resting", everyMs: 60_000, run: async () => undefined },
  ]);
  await pause(5);
  await stop();
  expect(ended).toBe(true);
});
