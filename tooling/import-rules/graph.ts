import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { handWrittenFiles, isTypeScript } from "../source/files.ts";
import { readModule, type Import, type SourceModule } from "../source/module.ts";
import { packagesOf, type WorkspacePackage } from "./workspace.ts";

/** Where an import leads: into the tree (with the package, when it crosses into one), or out of it. */
export type Target =
  | { kind: "file"; file: string; package?: { short: string; publicName: string } }
  | { kind: "npm"; specifier: string }
  | { kind: "unresolved" };

export type Edge = { from: string; imported: Import; target: Target };

/** Every hand-written module of a tree with its imports resolved. The base of all import rules. */
export type ImportGraph = {
  modules: Map<string, SourceModule>;
  edges: Edge[];
  edgesFrom: Map<string, Edge[]>;
  packages: WorkspacePackage[];
};

/** Reads and resolves the whole tree at `root`. Throws when a file does not parse. */
export function readImportGraph(root: string): ImportGraph {
  const packages = packagesOf(root);
  const modules = new Map<string, SourceModule>();
  for (const file of handWrittenFiles(root).filter(isTypeScript)) modules.set(file, readModule(root, file));
  const edges: Edge[] = [];
  for (const { file, imports } of modules.values())
    for (const imported of imports)
      edges.push({ from: file, imported, target: resolve(root, file, imported.specifier, packages) });
  return { modules, edges, edgesFrom: Map.groupBy(edges, (edge) => edge.from), packages };
}

function resolve(root: string, from: string, specifier: string, packages: WorkspacePackage[]): Target {
  if (specifier.startsWith(".")) return resolveRelative(root, from, specifier);
  if (specifier.startsWith("@/")) return resolveRelative(root, from, `./${appSource(from, specifier)}`);
  if (!specifier.startsWith("@cartwright/")) {
    return {
      kind: "npm",
      specifier: isBuiltin(specifier) && !specifier.includes(":") ? `node:${specifier}` : specifier,
    };
  }
  const [, short = "", ...rest] = specifier.split("/");
  const file = packages.find((candidate) => candidate.short === short)?.publicFiles.get(specifier);
  if (file === undefined) return { kind: "unresolved" };
  return { kind: "file", file, package: { short, publicName: rest.join("/") } };
}

/** The apps' only alias: "@/x" is `src/x` of the same app. */
function appSource(from: string, specifier: string): string {
  const app = from.split("/").slice(0, 2).join("/");
  return path.posix.relative(path.posix.dirname(from), `${app}/src/${specifier.slice(2)}`);
}

function resolveRelative(root: string, from: string, specifier: string): Target {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const candidate = [base, `${base}.ts`, `${base}.tsx`].find(
    (file) => path.posix.extname(file) !== "" && existsSync(path.join(root, file)),
  );
  if (candidate !== undefined) return { kind: "file", file: candidate };
  return /\/(generated|\.next|dist)\//.test(`/${base}`) ? { kind: "file", file: base } : { kind: "unresolved" };
}
