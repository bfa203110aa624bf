import { expect, test } from "vitest";
import { openRateLimits } from "./rate-limits.ts";

const TWO = { points: 2, seconds: 60 };

test("a key may spend its points, then hears when to come back", async () => {
  const limits = openRateLimits();
  await limits.limit("checkout", "ana", TWO);
  await limits.limit("checkout", "ana", TWO);
  const third = await limits.limit("checkout", "ana", TWO);
  expect(third.allowed).toBe(false);
  expect(third.retryAfterMs).toBeGreaterThan(0);
  expect(third.retryAfterMs).toBeLessThanOrEqual(60_000);
});

test("others, and other limits, are not touched", async () => {
  const limits = openRateLimits();
  for (let n = 0; n < 3; n += 1) await limits.limit("checkout", "ana", TWO);
  expect((await limits.limit("checkout", "ben", TWO)).allowed).toBe(true);
  expect((await limits.limit("cart", "ana", TWO)).allowed).toBe(true);
});

test("of fifty at once exactly the allowed number pass", async () => {
  const limits = openRateLimits();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => limits.limit("checkout", "ana", { points: 7, seconds: 60 })),
  );
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(7);
});

test("points come back when their time is over", async () => {
  const limits = openRateLimits();
  const once = { points: 1, seconds: 1 };
  await limits.limit("checkout", "ana", once);
  expect((await limits.limit("checkout", "ana", once)).allowed).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await limits.limit("checkout", "ana", once)).allowed).toBe(true);
});

test("while Redis is away this process counts for itself: neither an outage nor an open door", async () => {
  const limits = openRateLimits({ redisUrl: "redis://127.0.0.1:1" });
  try {
    const answers: boolean[] = [];
    for (let n = 0; n < 3; n += 1) answers.push((await limits.limit("checkout", "ana", TWO)).allowed);
    expect(answers).toEqual([true, true, false]);
  } finally {
    await limits.close();
  }
});
