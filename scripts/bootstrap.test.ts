import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

interface Facts {
  readonly installed: boolean;
  readonly stamp: string | undefined;
  readonly hash: string;
  readonly running: boolean;
}

const bootstrap = createRequire(import.meta.url)("./bootstrap.cjs") as {
  decideInstall(facts: Facts): "nothing" | "install" | "refuse";
  lockfileHash(root: string): string;
};

const facts: Facts = { installed: true, stamp: "a", hash: "a", running: false };

test("dependencies are installed when the lockfile is another than the one they came from, and only then", () => {
  expect(bootstrap.decideInstall(facts)).toBe("nothing");
  expect(bootstrap.decideInstall({ ...facts, stamp: "b" })).toBe("install");
  expect(bootstrap.decideInstall({ ...facts, stamp: undefined })).toBe("install");
  expect(bootstrap.decideInstall({ ...facts, installed: false })).toBe("install");
});

test("nothing is installed under a running stack", () => {
  expect(bootstrap.decideInstall({ ...facts, stamp: "b", running: true })).toBe("refuse");
  expect(bootstrap.decideInstall({ ...facts, running: true })).toBe("nothing");
});

test("the hash follows the lockfile", () => {
  const root = mkdtempSync(join(tmpdir(), "cartwright-"));
  const none = bootstrap.lockfileHash(root);
  writeFileSync(join(root, "package-lock.json"), "{}");
  expect(bootstrap.lockfileHash(root)).not.toBe(none);
});

test("the first line of npm start is JavaScript that old Nodes read", () => {
  const source = execFileSync(
    process.execPath,
    ["--print", "require('fs').readFileSync('scripts/bootstrap.cjs', 'utf8')"],
    { encoding: "utf8" },
  );
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, "");
  expect(code).not.toMatch(/=>|\?\.|\?\?|\basync\b|\bawait\b|`|\bconst\b|\blet\b|\.\.\.|\bclass\b|\bimport\b/);
});
