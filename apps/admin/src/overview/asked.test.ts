import { expect, test } from "vitest";
import { askedIn, overviewPath } from "./asked.ts";

test("an address without anything asks for thirty days of net revenue", () => {
  expect(askedIn({})).toEqual({ figures: { range: "30d", market: undefined }, currency: null, show: "net" });
});

test("what an address says is what it is made of again", () => {
  for (const path of [
    "/",
    "/?range=today",
    "/?range=7d&market=gb&currency=GBP&show=orders",
    "/?range=custom&from=2026-03-01&to=2026-03-09",
  ]) {
    const address = Object.fromEntries(new URL(path, "http://admin").searchParams);
    expect(overviewPath(askedIn(address), {})).toBe(path);
  }
});

test("days are left behind with the period that they belong to", () => {
  const asked = askedIn({ range: "custom", from: "2026-03-01", to: "2026-03-09", show: "average" });
  expect(overviewPath(asked, { range: "7d" })).toBe("/?range=7d&show=average");
});

test("what makes no sense asks for what is usual, and what does is kept", () => {
  for (const wrong of [
    { range: "yesterday" },
    { range: "custom", from: "2026-03-09", to: "2026-03-01" },
    { range: "custom", from: "someday" },
    { range: ["7d", "30d"] },
  ])
    expect(askedIn({ ...wrong, market: "gb" }).figures).toEqual({ range: "30d", market: "gb" });
  expect(askedIn({ market: "everywhere", currency: "pounds", show: "tax" })).toEqual(askedIn({}));
});
