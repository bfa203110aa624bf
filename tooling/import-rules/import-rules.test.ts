import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { handWrittenFiles } from "../source/files.ts";
import { packageEdges } from "./edges.ts";
import { checkImportRules } from "./import-rules.ts";

const PLANTED = "tooling/planted";

/** Every line of a planted tree that says `// breaks <rule>`, as "file:line rule". */
function marksOf(root: string): string[] {
  return handWrittenFiles(root)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) =>
          [...line.matchAll(/\/\/ breaks (\S+)/g)].map(([, rule]) => `${file}:${index + 1} ${rule}`),
        ),
    );
}

function reportedIn(root: string): string[] {
  const findings = checkImportRules(root).findings.filter(({ file }) => !file.endsWith("package.json"));
  return [...new Set(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`))].toSorted();
}

test.each(readdirSync(PLANTED))(
  "the planted violations of %s are reported, each by its own rule and nothing else",
  (name) => {
    const root = path.join(PLANTED, name);
    const marks = marksOf(root).toSorted();
    expect(marks).not.toEqual([]);
    expect(reportedIn(root)).toEqual(marks);
  },
);

test("every planted tree plants the rule that it is named after", () => {
  for (const name of readdirSync(PLANTED).filter((folder) => folder !== "package-shape")) {
    expect(
      marksOf(path.join(PLANTED, name)).some((mark) => mark.endsWith(` ${name}`)),
      name,
    ).toBe(true);
  }
});

test("a package that hides its files, opens one that is not there, or has no row in the table is refused", () => {
  const { findings } = checkImportRules(path.join(PLANTED, "package-shape"));
  const reported = findings
    .filter(({ file }) => file.endsWith("package.json"))
    .map(({ file, rule }) => `${file} ${rule}`);
  expect(reported.toSorted()).toEqual([
    "packages/cart/package.json exports-wildcard",
    "packages/catalog/package.json exports-missing",
    "packages/loyalty/package.json package-edge",
    "packages/orders/package.json no-barrel",
  ]);
});

test("the table of edges has no circle, so packages can be read bottom up", () => {
  const placed = new Set<string>(["local-cloud"]);
  const waiting = new Set(Object.keys(packageEdges));
  for (let before = -1; before !== placed.size;) {
    before = placed.size;
    for (const name of waiting)
      if ((packageEdges[name] ?? []).every((edge) => placed.has(edge.split("/")[0] ?? ""))) placed.add(name);
  }
  expect([...waiting].filter((name) => !placed.has(name))).toEqual([]);
});

test("the real tree is read: a rule that parses nothing would stay green for ever", () => {
  const { read } = checkImportRules(".");
  expect(read.modules).toBeGreaterThan(100);
  expect(read.edges).toBeGreaterThan(300);
});
