import { expect, test, vi } from "vitest";
import { countsOf, NotDone, Run } from "./run.ts";

const ITEMS = Array.from({ length: 10 }, (_, at) => `order ${at}`);
const keyOf = (item: string) => item;
const over = (run: Run<string>) => vi.waitUntil(() => countsOf(run.outcomes()).over, { interval: 1 });
const refusal = (code: string, httpStatus: number, retryAfterMs?: number) => ({
  message: `refused: ${code}`,
  data: { code, httpStatus, retryAfterMs },
});
const pause = () => Promise.resolve();

test("all are done, never more than a few at once, and each tells what came of it", async () => {
  let [now, most] = [0, 0];
  const run = new Run({
    items: ITEMS,
    keyOf,
    atOnce: 3,
    does: async (item) => {
      most = Math.max(most, (now += 1));
      await new Promise((done) => setTimeout(done, 2));
      now -= 1;
      return `did ${item}`;
    },
  });
  const heard = vi.fn();
  run.subscribe(heard);
  run.start();
  await over(run);
  expect(most).toBe(3);
  expect(countsOf(run.outcomes())).toEqual({ done: 10, failed: 0, left: 0, all: 10, over: true });
  expect(run.outcomes().get("order 4")).toEqual({ kind: "done", words: "did order 4" });
  expect(heard).toHaveBeenCalledTimes(30);
});

test("one that is refused says why and holds nobody else up; only it is tried again", async () => {
  const asked: string[] = [];
  let well = false;
  const run = new Run({
    items: ITEMS,
    keyOf,
    does: (item) => {
      asked.push(item);
      if (item === "order 2" && !well) return Promise.reject(new NotDone("It is cancelled."));
      if (item === "order 3" && !well) throw refusal("CHANGED_MEANWHILE", 409) as unknown as Error;
      return Promise.resolve("done");
    },
  });
  run.start();
  await over(run);
  expect(countsOf(run.outcomes())).toMatchObject({ done: 8, failed: 2 });
  expect(run.outcomes().get("order 2")).toEqual({ kind: "failed", words: "It is cancelled." });
  expect(run.outcomes().get("order 3")).toEqual({ kind: "failed", words: "refused: CHANGED_MEANWHILE" });
  [well, asked.length] = [true, 0];
  run.again();
  await over(run);
  expect(asked).toEqual(["order 2", "order 3"]);
  expect(countsOf(run.outcomes())).toMatchObject({ done: 10, failed: 0 });
});

test("a server that is too busy, or does not answer, is asked again a few times, and not for ever", async () => {
  const tries = new Map<string, number>();
  const waits: number[] = [];
  const run = new Run({
    items: ["soon", "lost", "never"],
    keyOf,
    pause: async (ms) => void waits.push(ms),
    does: (item) => {
      const count = (tries.get(item) ?? 0) + 1;
      tries.set(item, count);
      if (item === "never" || count < 2)
        throw (item === "lost" ? new TypeError("fetch failed") : refusal("TOO_MANY", 429, 60_000)) as Error;
      return Promise.resolve("done");
    },
  });
  run.start();
  await over(run);
  expect(Object.fromEntries(tries)).toEqual({ soon: 2, lost: 2, never: 4 });
  expect(countsOf(run.outcomes())).toMatchObject({ done: 2, failed: 1 });
  expect(Math.max(...waits)).toBe(20_000);
});

test("stopping begins nothing more, lets what is under way end, and the rest can be done later", async () => {
  const done: string[] = [];
  const run: Run<string> = new Run({
    items: ITEMS,
    keyOf,
    atOnce: 2,
    pause,
    does: async (item) => {
      if (item === "order 3") run.stop();
      await Promise.resolve();
      done.push(item);
      return "done";
    },
  });
  run.start();
  await over(run);
  expect(countsOf(run.outcomes())).toMatchObject({ done: 4, left: 6, failed: 0 });
  run.again();
  await over(run);
  expect(done.toSorted()).toEqual(ITEMS);
});
