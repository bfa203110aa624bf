import path from "node:path";
import type { Finding } from "../source/finding.ts";
import { packageEdges } from "./edges.ts";
import type { ImportGraph } from "./graph.ts";

/** Packages open files one by one: no wildcard in `exports`, no barrel, and a row in the table of edges. */
export function packageShapeFindings(graph: ImportGraph): Finding[] {
  const findings: Finding[] = [];
  for (const { short, manifest, publicFiles } of graph.packages) {
    const found = (rule: string, message: string) => findings.push({ rule, file: manifest, line: 1, message });
    if (!(short in packageEdges)) found("package-edge", `${short} has no row in tooling/import-rules/edges.ts`);
    for (const [specifier, file] of publicFiles) {
      if (specifier.includes("*")) found("exports-wildcard", `${specifier}: list each public file`);
      else if (path.posix.join(specifier) === `@cartwright/${short}`)
        found("no-barrel", "name a file, not the package");
      else if (/\.tsx?$/.test(file) && !graph.modules.has(file) && !file.includes("/generated/"))
        found("exports-missing", `${specifier} → ${file} does not exist`);
    }
  }
  for (const file of graph.modules.keys())
    if (/^packages\/.*\/index\.tsx?$/.test(file))
      findings.push({ rule: "no-barrel", file, line: 1, message: "index files hide who needs what: name the file" });
  return findings;
}
