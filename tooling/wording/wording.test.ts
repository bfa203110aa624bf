import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { wordingFindings } from "./wording.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The rules that a tree with this one file breaks. */
function broken(file: string, text = ""): string[] {
  const root = mkdtempSync(path.join(os.tmpdir(), "wording-"));
  folders.push(root);
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  return wordingFindings(root).findings.map(({ rule }) => rule);
}

test.each([
  "packages/cart/src/utils.ts",
  "packages/cart/src/shared/total.ts",
  "packages/cart/src/cart-service.ts",
  "packages/lib/src/total.ts",
])("%s says nothing about what it does, so the name is refused", (file) => {
  expect(broken(file)).toEqual(["empty-name"]);
});

test("names that only look alike stay allowed", () => {
  expect(broken("packages/cart/src/service-charge.client.tsx")).toEqual([]);
  expect(broken("packages/cart/src/libya.ts")).toEqual([]);
  expect(broken("packages/cart/src/uncommon-colours.ts")).toEqual([]);
});

test.each([
  ["no-todo", "// TO" + "DO: later"],
  ["no-only", "test.on" + 'ly("x", () => {});'],
  ["no-skip", "test.sk" + 'ip("x", () => {});'],
  ["no-registry-host", 'const from = "https://registry.npm' + 'js.org/zod";'],
  ["no-machine-path", 'const repo = "/ho' + 'me/anna/cartwright";'],
  ["no-machine-path", 'const repo = "/wo' + 'rk/cartwright";'],
  ["no-console", "console.lo" + 'g("here");'],
])("%s: the text is refused", (rule, text) => {
  expect(broken("packages/cart/src/add-line.ts", text)).toEqual([rule]);
});

test("a test may be left out where it says why", () => {
  expect(broken("e2e/purchase.spec.ts", "test.sk" + 'ip(isSafari, "x"); // because Safari has no such field')).toEqual(
    [],
  );
});

test("words and paths that customers see are no machine paths", () => {
  expect(
    broken("apps/storefront/src/paths.ts", 'export const paths = ["/", "/products/mug", "/home-and-living"];'),
  ).toEqual([]);
});

test("a link to a file that is not there is refused, one to the web or within the page is not looked up", () => {
  expect(broken("docs/a.md", "[b](b.md)")).toEqual(["dead-link"]);
  expect(broken("docs/a.md", "[a](a.md#part), [here](#part), [web](https://example.com/x)")).toEqual([]);
});
