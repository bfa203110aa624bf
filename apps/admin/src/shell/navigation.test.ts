import { expect, test } from "vitest";
import { isAt, NAVIGATION, navigationFor } from "./navigation.ts";

test("people see the places that their role opens, and no heading over nothing", () => {
  const labels = navigationFor(["orders.read"]).map(({ label, places }) => [label, places.map((one) => one.label)]);
  expect(labels).toEqual([[null, ["Overview", "Orders"]]]);
  expect(navigationFor(["staff.read", "audit.read"]).map(({ label }) => label)).toEqual([null, "Settings"]);
});

test("no two places share a key or an address", () => {
  const places = NAVIGATION.flatMap((section) => section.places);
  expect(new Set(places.map((place) => place.key)).size).toBe(places.length);
  expect(new Set(places.map((place) => place.href)).size).toBe(places.length);
});

test("a page below a place belongs to it, one that only begins alike does not", () => {
  expect(isAt("/settings/staff/7", "/settings/staff")).toBe(true);
  expect(isAt("/settings/staffing", "/settings/staff")).toBe(false);
  expect(isAt("/audit", "/")).toBe(false);
});
