import type { Finding } from "../source/finding.ts";
import type { ImportGraph } from "./graph.ts";

/** Reports each circle of files that import each other at run time, once, with the whole way round. */
export function cycleFindings(graph: ImportGraph): Finding[] {
  const state = new Map<string, "open" | "done">();
  const findings: Finding[] = [];
  for (const file of graph.modules.keys()) follow(graph, file, [], state, findings);
  return findings;
}

function follow(
  graph: ImportGraph,
  file: string,
  way: string[],
  state: Map<string, "open" | "done">,
  findings: Finding[],
): void {
  if (state.get(file) === "done") return;
  if (state.get(file) === "open") {
    const circle = [...way.slice(way.indexOf(file)), file];
    findings.push({ rule: "no-cycle", file, line: 1, message: circle.join(" → ") });
    return;
  }
  state.set(file, "open");
  for (const { imported, target } of graph.edgesFrom.get(file) ?? []) {
    if (target.kind === "file" && !imported.typeOnly) follow(graph, target.file, [...way, file], state, findings);
  }
  state.set(file, "done");
}
