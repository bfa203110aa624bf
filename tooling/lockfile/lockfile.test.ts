import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { lookUp, readLockfile, type Lockfile } from "./lockfile.ts";
import { lockfileFindings } from "./rules.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** What the check says of a project whose only dependency is `next`, locked as given. */
function said(packages: Lockfile["packages"], dependencies: Record<string, string> = { next: "16.4.6" }): string[] {
  const root = mkdtempSync(path.join(os.tmpdir(), "lockfile-"));
  folders.push(root);
  writeFileSync(path.join(root, "package.json"), JSON.stringify({ dependencies }));
  const lock = { packages: { "": { dependencies: { next: "16.4.6" } }, ...packages } };
  return lockfileFindings(root, lock).map(({ rule }) => rule);
}

const next = { version: "16.4.6", integrity: "sha512-x" };

test("the repository's own lockfile is complete", () => {
  expect(lockfileFindings(".", readLockfile("."))).toEqual([]);
});

test("a platform package that is missing is reported, because npm ci would refuse the lockfile everywhere", () => {
  const optionalDependencies = { "@next/swc-darwin-arm64": "16.4.6" };
  expect(said({ "node_modules/next": { ...next, optionalDependencies } })).toEqual(["lock-incomplete"]);
});

test("a platform package without its platform is reported, because it would be installed everywhere", () => {
  const optionalDependencies = { "@next/swc-darwin-arm64": "16.4.6" };
  const entries = { "node_modules/next": { ...next, optionalDependencies } };
  const compiler = { version: "16.4.6" };
  expect(said({ ...entries, "node_modules/@next/swc-darwin-arm64": compiler })).toEqual(["lock-incomplete"]);
  expect(said({ ...entries, "node_modules/@next/swc-darwin-arm64": { ...compiler, os: ["darwin"] } })).toEqual([]);
});

test("an address of download and a missing hash are reported", () => {
  expect(said({ "node_modules/next": { ...next, resolved: "https://a.test/next.tgz" } })).toEqual(["lock-origin"]);
  expect(said({ "node_modules/next": { version: "16.4.6" } })).toEqual(["lock-integrity"]);
});

test("package.json and the lockfile must agree, in exact versions", () => {
  const packages = { "node_modules/next": next };
  expect(said(packages, { next: "16.4.7" })).toEqual(["lock-drift"]);
  expect(said(packages, { next: "16.4.6", left: "1.0.0" })).toEqual(["lock-drift"]);
  expect(said({ ...packages, "": { dependencies: { next: "^16.4.6" } } }, { next: "^16.4.6" })).toEqual(["lock-drift"]);
});

test("a dependency is found as Node finds it: in the nearest node_modules upwards", () => {
  const packages = { "node_modules/a": {}, "node_modules/a/node_modules/b": {}, "node_modules/b": {} };
  expect(lookUp({ packages }, "node_modules/a", "b")).toBe("node_modules/a/node_modules/b");
  expect(lookUp({ packages }, "packages/x", "b")).toBe("node_modules/b");
  expect(lookUp({ packages }, "node_modules/a/node_modules/b", "c")).toBeUndefined();
});
