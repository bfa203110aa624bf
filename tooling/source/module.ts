import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { walk, type Node } from "./walk.ts";

/** An import, re-export, dynamic import or `import("…")` type. `typeOnly` means that nothing of it is left at run time. */
export type Import = { specifier: string; line: number; typeOnly: boolean };

/** A parsed source file: its imports, and its syntax tree for the rules that look at calls and texts. */
export type SourceModule = {
  file: string;
  text: string;
  imports: Import[];
  program: Node;
  useClient: boolean;
  lineOf: (offset: number) => number;
};

/** Parses one file of the tree at `root`. Throws on a syntax error: a file that cannot be read must not count as clean. */
export function readModule(root: string, file: string): SourceModule {
  const text = readFileSync(path.join(root, file), "utf8");
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? "unknown error"}`);
  const lineOf = lineCounter(text);
  const tree = program as unknown as Node;
  const imports: Import[] = [];
  walk(tree, (node) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line: lineOf(node.start) });
  });
  return { file, text, imports, program: tree, useClient: /^\s*["']use client["']/.test(text), lineOf };
}

function importOf(node: Node): Omit<Import, "line"> | undefined {
  const specifier = stringValue(node["source"]);
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return specifier === undefined ? undefined : { specifier, typeOnly: onlyTypes(node) };
    case "ImportExpression":
      return specifier === undefined ? undefined : { specifier, typeOnly: false };
    case "TSImportType":
      return specifier === undefined ? undefined : { specifier, typeOnly: true };
    default:
      return requireCall(node);
  }
}

function requireCall(node: Node): Omit<Import, "line"> | undefined {
  if (node.type !== "CallExpression") return undefined;
  const callee = node["callee"] as Node;
  const specifier = stringValue((node["arguments"] as unknown[])[0]);
  if (callee.type !== "Identifier" || callee["name"] !== "require" || specifier === undefined) return undefined;
  return { specifier, typeOnly: false };
}

/** `import type …`, or an import whose every name is marked `type`. A bare `import "x"` runs x, so it is no type. */
function onlyTypes(node: Node): boolean {
  if (node["importKind"] === "type" || node["exportKind"] === "type") return true;
  const names = (node["specifiers"] ?? []) as Node[];
  return names.length > 0 && names.every((name) => name["importKind"] === "type" || name["exportKind"] === "type");
}

function stringValue(node: unknown): string | undefined {
  const value = (node as Node | null | undefined)?.["value"];
  return typeof value === "string" ? value : undefined;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
