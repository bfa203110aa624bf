import { isTest } from "../source/files.ts";
import type { Finding } from "../source/finding.ts";
import { appServerEdges, closedNpmLists, localCloudImporters, packageEdges, workerEdges } from "./edges.ts";
import type { Edge, ImportGraph } from "./graph.ts";

/** Refuses every import that the table of edges does not list. */
export function packageEdgeFindings(graph: ImportGraph): Finding[] {
  return graph.edges.flatMap((edge) => {
    const broken = brokenRule(edge);
    return broken ? [{ ...broken, file: edge.from, line: edge.imported.line }] : [];
  });
}

function brokenRule({ from, imported, target }: Edge): Pick<Finding, "rule" | "message"> | undefined {
  const owner = packageOf(from);
  if (target.kind === "unresolved") {
    return {
      rule: "unresolved-import",
      message: `“${imported.specifier}” is no file here and in no package's exports`,
    };
  }
  if (target.kind === "npm") return closedList(owner, from, target.specifier);
  if (target.package === undefined) return leavesByPath(from, target.file);
  const { short, publicName } = target.package;
  if (short === "local-cloud") return localCloud(from);
  if (target.file.endsWith(".store.ts") && short !== owner) {
    return { rule: "store-import", message: `${imported.specifier} is a store: call a verb of ${short} instead` };
  }
  if (permits(allowedFor(from, owner), short, publicName)) return undefined;
  return {
    rule: "package-edge",
    message: `${owner ?? from} may not import ${imported.specifier} (tooling/import-rules/edges.ts)`,
  };
}

/** The edges that hold for a file; undefined where everything is open. */
function allowedFor(from: string, owner: string | undefined): readonly string[] | undefined {
  if (owner !== undefined) {
    const own = packageEdges[owner] ?? [];
    return isTest(from) ? [...own, owner, "db", "*/testing"] : [...own, owner];
  }
  if (!from.startsWith("apps/") || isTest(from)) return undefined;
  if (/^apps\/[^/]+\/src\/runtime\.ts$/.test(from)) return undefined;
  if (!from.startsWith("apps/workers/")) return appServerEdges;
  return from === "apps/workers/src/main.ts" ? undefined : workerEdges;
}

/** True when the list opens this public file: by package, by package and file, or by file of any package. */
export function permits(allowed: readonly string[] | undefined, short: string, publicName: string): boolean {
  if (allowed === undefined) return true;
  return (
    [short, `${short}/${publicName}`, `*/${publicName}`].some((name) => allowed.includes(name)) ||
    (allowed.includes("*/testing") && publicName.startsWith("testing/"))
  );
}

function closedList(
  owner: string | undefined,
  from: string,
  specifier: string,
): Pick<Finding, "rule" | "message"> | undefined {
  const list = closedNpmLists[owner ?? ""];
  if (list === undefined || isTest(from) || list.includes(specifier)) return undefined;
  return { rule: "npm-edge", message: `${owner} may import only ${list.join(", ")}, not ${specifier}` };
}

/** A relative import that climbs into another package goes round its exports. */
function leavesByPath(from: string, file: string): Pick<Finding, "rule" | "message"> | undefined {
  const home = homeOf(from);
  if (home === undefined || homeOf(file) === home || file.endsWith(".json")) return undefined;
  return { rule: "path-into-package", message: `${file} lies outside ${home}: import it by its package name` };
}

function localCloud(from: string): Pick<Finding, "rule" | "message"> | undefined {
  if (localCloudImporters.test(from) || isTest(from)) return undefined;
  return {
    rule: "local-cloud-importer",
    message: "the embedded cloud is for scripts and tests; what is deployed never knows it",
  };
}

/** The short name of the package that a file belongs to. */
export function packageOf(file: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(file)?.[1];
}

function homeOf(file: string): string | undefined {
  return /^(?:packages|apps)\/[^/]+|^e2e/.exec(file)?.[0];
}
