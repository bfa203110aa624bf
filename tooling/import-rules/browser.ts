import { isTest } from "../source/files.ts";
import type { Finding } from "../source/finding.ts";
import { browserEdges, browserTypeEdges, serverOnlyNpm, serverOnlyPackages } from "./edges.ts";
import type { Edge, ImportGraph } from "./graph.ts";
import { packageOf, permits } from "./package-edges.ts";

/**
 * Keeps the server out of the browser. Browser code is every file marked "use client" or named `*.client.tsx`, every
 * contract, the design system, and all that these import at run time.
 */
export function browserFindings(graph: ImportGraph): Finding[] {
  const reached = reachedFromBrowser(graph);
  return [...edgeFindings(graph, reached), ...serverFindings(graph, reached)];
}

/** File → the file through which the browser reaches it (itself for a root). */
function reachedFromBrowser(graph: ImportGraph): Map<string, string> {
  const reached = new Map<string, string>();
  const queue: string[] = [];
  for (const [file, module] of graph.modules) {
    if (isTest(file) || !isBrowserRoot(file, module.useClient)) continue;
    reached.set(file, file);
    queue.push(file);
  }
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const { imported, target } of graph.edgesFrom.get(file) ?? []) {
      if (imported.typeOnly || target.kind !== "file" || reached.has(target.file)) continue;
      if (serverOnlyPackages.includes(packageOf(target.file) ?? "")) continue;
      reached.set(target.file, file);
      queue.push(target.file);
    }
  }
  return reached;
}

function isBrowserRoot(file: string, useClient: boolean): boolean {
  return useClient || /\.client\.tsx?$/.test(file) || /^packages\/([^/]+\/src\/contract\.ts|ui\/src\/)/.test(file);
}

/** What apps' browser code names directly. Types of api are open: they carry the routers' shape and vanish. */
function edgeFindings(graph: ImportGraph, reached: Map<string, string>): Finding[] {
  return graph.edges.flatMap(({ from, imported, target }) => {
    if (!from.startsWith("apps/") || !reached.has(from) || target.kind !== "file" || !target.package) return [];
    const allowed = imported.typeOnly ? [...browserEdges, ...browserTypeEdges] : browserEdges;
    if (permits(allowed, target.package.short, target.package.publicName)) return [];
    const message = `browser code may not import ${imported.specifier}${via(from, reached)}`;
    return [{ rule: "browser-edge", file: from, line: imported.line, message }];
  });
}

function serverFindings(graph: ImportGraph, reached: Map<string, string>): Finding[] {
  return graph.edges.flatMap((edge) => {
    if (!reached.has(edge.from) || edge.imported.typeOnly || !isServerOnly(edge)) return [];
    const message = `${edge.imported.specifier} cannot run in the browser${via(edge.from, reached)}`;
    return [{ rule: "browser-reaches-server", file: edge.from, line: edge.imported.line, message }];
  });
}

function isServerOnly({ target }: Edge): boolean {
  if (target.kind === "npm") return serverOnlyNpm.test(target.specifier);
  if (target.kind !== "file") return false;
  return target.file.endsWith(".store.ts") || serverOnlyPackages.includes(packageOf(target.file) ?? "");
}

/** The chain of imports that makes a file browser code, for the reader of the message. */
function via(file: string, reached: Map<string, string>): string {
  const chain = [file];
  for (let from = reached.get(file); from !== undefined && from !== chain.at(-1); from = reached.get(from))
    chain.push(from);
  return chain.length === 1 ? "" : ` (it is reached by ${chain.slice(1).join(" ← ")})`;
}
