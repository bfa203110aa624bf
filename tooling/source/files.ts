import { readdirSync } from "node:fs";
import path from "node:path";

const NEVER_READ = new Set(["node_modules", ".git", ".next", ".turbo", ".local", "dist", "coverage", "generated"]);
const REPORTS = new Set(["test-results", "playwright-report"]);

/**
 * The hand-written files below `root`, as sorted relative paths with forward slashes.
 * Build results, generated code and the planted violations are left out.
 */
export function handWrittenFiles(root: string): string[] {
  const found: string[] = [];
  collect(root, "", found);
  return found.toSorted();
}

function collect(root: string, folder: string, found: string[]): void {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (NEVER_READ.has(entry.name) || REPORTS.has(entry.name) || relative === "tooling/planted") continue;
    if (entry.isDirectory()) collect(root, relative, found);
    else if (entry.isFile()) found.push(relative);
  }
}

/** True for TypeScript sources, JSX included; false for declaration files. */
export function isTypeScript(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith(".d.ts");
}

/** True for tests and for what only tests load: builders, fixtures, global set-ups. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)testing(\.tsx?$|\/)/.test(file) || file.startsWith("e2e/");
}
