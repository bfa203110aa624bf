import type { Finding } from "../source/finding.ts";
import { browserFindings } from "./browser.ts";
import { cycleFindings } from "./cycles.ts";
import { environmentFindings } from "./environment.ts";
import { foreignSchemaFindings, readModelOwners } from "./foreign-schema.ts";
import { readImportGraph } from "./graph.ts";
import { packageEdgeFindings } from "./package-edges.ts";
import { packageShapeFindings } from "./shape.ts";
import { sqlFindings } from "./sql.ts";

/** Checks a whole tree: who imports whom, where SQL lives, who reads the environment. `read` proves that it looked. */
export function checkImportRules(root: string): { findings: Finding[]; read: { modules: number; edges: number } } {
  const graph = readImportGraph(root);
  const schemaOfModel = readModelOwners(root);
  const findings = [
    ...packageShapeFindings(graph),
    ...packageEdgeFindings(graph),
    ...cycleFindings(graph),
    ...browserFindings(graph),
    ...[...graph.modules.values()].flatMap((module) => [
      ...sqlFindings(module),
      ...foreignSchemaFindings(module, schemaOfModel),
      ...environmentFindings(module),
    ]),
  ];
  return { findings, read: { modules: graph.modules.size, edges: graph.edges.length } };
}
