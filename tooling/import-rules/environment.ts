import type { Finding } from "../source/finding.ts";
import type { SourceModule } from "../source/module.ts";
import { isVariable, propertyName, walk, type Node } from "../source/walk.ts";

/** Refuses the environment outside `env.ts`, however it is spelled: there it is parsed once, with a clear refusal. */
export function environmentFindings(module: SourceModule): Finding[] {
  if (mayReadEnvironment(module.file)) return [];
  const findings: Finding[] = [];
  walk(module.program, (node) => {
    if (!readsEnvironment(node)) return;
    const message = "the environment is read and parsed in an env.ts only";
    findings.push({ rule: "env-outside-env", file: module.file, line: module.lineOf(node.start), message });
  });
  return findings;
}

function mayReadEnvironment(file: string): boolean {
  // Next compiles instrumentation.ts for two runtimes and tells them apart by NEXT_RUNTIME, which it fills in itself.
  const named = /(^|\/)(env|instrumentation)\.ts$/.test(file);
  return named || /^(scripts|tooling)\//.test(file) || file.endsWith(".config.ts");
}

function readsEnvironment(node: Node): boolean {
  switch (node.type) {
    case "MemberExpression":
      return propertyName(node) === "env" && (isProcess(node["object"]) || isMeta(node["object"]));
    case "VariableDeclarator":
      return isProcess(node["init"]) && names(node["id"] as Node).includes("env");
    case "ImportDeclaration":
      return isProcessModule(node) && names(node).includes("env");
    default:
      return false;
  }
}

function isProcess(node: unknown): boolean {
  if (isVariable(node, "process")) return true;
  const member = node as Node | null | undefined;
  return (
    member?.type === "MemberExpression" &&
    propertyName(member) === "process" &&
    isVariable(member["object"], "globalThis")
  );
}

/** `import.meta.env`, which bundlers fill in at build time. */
function isMeta(node: unknown): boolean {
  return (node as Node | null | undefined)?.type === "MetaProperty";
}

function isProcessModule(node: Node): boolean {
  return ["process", "node:process"].includes(String((node["source"] as Node)["value"]));
}

/** The names taken apart in `{ env } = …` or `import { env } from …`. */
function names(node: Node): string[] {
  const properties = (node["properties"] ?? node["specifiers"] ?? []) as Node[];
  return properties.map((property) =>
    String(((property["key"] ?? property["imported"]) as Node | undefined)?.["name"]),
  );
}
