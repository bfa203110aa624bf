import { expect, test } from "vitest";
import { pagePolicy } from "./page-policy.ts";

test("a page runs what its own answer names, is embedded nowhere and loads nothing from elsewhere", () => {
  const policy = pagePolicy({ nonce: "bm9uY2U=", development: false });
  expect(policy).toContain("'nonce-bm9uY2U='");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("default-src 'none'");
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src "));
  expect(scripts).not.toContain("unsafe");
  expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
  expect(policy).not.toMatch(/https?:/);
});
