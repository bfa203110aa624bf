import { expect, test } from "vitest";
import { groupTurns } from "./group-turns.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test("one group's messages take turns in their order, and one without a group waits for nobody", async () => {
  const turns = groupTurns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} starts`);
    await pause();
    seen.push(`${name} ends`);
    return null;
  };
  await Promise.all([
    turns.take("g", work("first")),
    turns.take("g", work("second")),
    turns.take(undefined, work("free")),
  ]);
  expect(seen.indexOf("free starts")).toBeLessThan(seen.indexOf("first ends"));
  expect(seen.indexOf("first ends")).toBeLessThan(seen.indexOf("second starts"));
});

test("those behind a failed one hear how long it rests; the next batch starts afresh", async () => {
  const turns = groupTurns();
  const heard: (number | null)[] = [];
  const hear = (resting: number | null) => Promise.resolve(heard.push(resting)).then(() => resting);
  await Promise.all([
    turns.take("g", async () => 20),
    turns.take("g", hear),
    turns.take("g", hear),
    turns.take("other", hear),
  ]);
  expect(heard.filter((resting) => resting === 20)).toHaveLength(2);
  expect(heard.filter((resting) => resting === null)).toHaveLength(1);
  await turns.take("g", hear);
  expect(heard.at(-1)).toBeNull();
});
