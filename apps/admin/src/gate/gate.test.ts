import { expect, test } from "vitest";
import { isPaper, opensWithoutSession } from "./open-paths.ts";
import { setsUpFirst } from "./sets-up-first.ts";

test("without a session only the pages before the door open, by their exact address", () => {
  for (const path of ["/sign-in", "/reset-password", "/invitation"]) expect(opensWithoutSession(path)).toBe(true);
  for (const path of ["/", "/sign-in/x", "/Sign-In", "/invitation/../audit", "/security", "/settings/staff"])
    expect(opensWithoutSession(path)).toBe(false);
});

test("while a required second factor is missing only the security page opens", () => {
  const missing = { secondFactor: false, secondFactorRequired: true };
  expect(setsUpFirst(missing, "/")).toBe(true);
  expect(setsUpFirst(missing, "/security/elsewhere")).toBe(true);
  expect(setsUpFirst(missing, "/security")).toBe(false);
  expect(setsUpFirst({ ...missing, secondFactor: true }, "/")).toBe(false);
  expect(setsUpFirst({ ...missing, secondFactorRequired: false }, "/")).toBe(false);
});

test("papers are at their addresses, and nothing else is one", () => {
  for (const path of ["/documents/x", "/orders/1001/packing-slip", "/orders/packing-slips"])
    expect(isPaper(path)).toBe(true);
  for (const path of ["/documents", "/orders/1001", "/orders/1001/packing-slip/x", "/products/packing-slips"])
    expect(isPaper(path)).toBe(false);
});
