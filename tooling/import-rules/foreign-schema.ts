import { readFileSync } from "node:fs";
import path from "node:path";
import { handWrittenFiles } from "../source/files.ts";
import type { Finding } from "../source/finding.ts";
import type { SourceModule } from "../source/module.ts";
import { propertyName, walk, type Node } from "../source/walk.ts";
import { packageOf } from "./package-edges.ts";

/** The Postgres schemas, one per owning package and named after it. */
export const schemas = "catalog inventory pricing search cart orders payments checkout notifications messaging".split(
  " ",
);

const OTHER_SCHEMA = new RegExp(String.raw`(?<![\w."$@])"?\b(${schemas.join("|")})\b"?\s*\.\s*["a-z_]`, "g");

/** Refuses raw SQL, model calls and client types in a package's stores that name another package's tables. */
export function foreignSchemaFindings(module: SourceModule, schemaOfModel: Map<string, string>): Finding[] {
  const owner = packageOf(module.file);
  if (!module.file.endsWith(".store.ts") || owner === undefined || owner === "db") return [];
  const findings: Finding[] = [];
  const found = (node: Node, what: string, schema: string) => {
    if (schema === owner) return;
    const message = `${what} belongs to ${schema}: a store reads and writes its own schema only`;
    findings.push({ rule: "foreign-schema", file: module.file, line: module.lineOf(node.start), message });
  };
  walk(module.program, (node) => {
    for (const text of sqlTexts(node))
      for (const match of text.matchAll(OTHER_SCHEMA)) found(node, match[0].trim(), match[1] ?? "");
    const model = modelName(node);
    const schema = model === undefined ? undefined : schemaOfModel.get(model);
    if (model !== undefined && schema !== undefined) found(node, model, schema);
  });
  return findings;
}

/** The literal parts of SQL: of any template, and of strings handed to the unsafe raw calls. */
function sqlTexts(node: Node): string[] {
  if (node.type === "TemplateLiteral") {
    const quasis = node["quasis"] as { value: { raw: string } }[];
    const text = quasis.map((quasi) => quasi.value.raw).join(" ? ");
    return /\b(select|insert|update|delete|with|from|join|where|into)\b/i.test(text) ? [text] : [];
  }
  if (node.type !== "CallExpression") return [];
  const callee = node["callee"] as Node;
  if (callee.type !== "MemberExpression" || propertyName(callee)?.endsWith("Unsafe") !== true) return [];
  return (node["arguments"] as Node[]).flatMap((argument) =>
    typeof argument["value"] === "string" ? [argument["value"]] : [],
  );
}

/** `db.order.…` and the names in `Pick<PrismaClient, "order" | …>`. */
function modelName(node: Node): string | undefined {
  if (node.type === "TSLiteralType") {
    const value = (node["literal"] as Node)["value"];
    return typeof value === "string" ? value : undefined;
  }
  if (node.type !== "MemberExpression") return undefined;
  const client = node["object"] as Node;
  const isClient = client["name"] === "db" || (client.type === "MemberExpression" && propertyName(client) === "db");
  return isClient ? propertyName(node) : undefined;
}

/** Which schema owns which Prisma model, as client property names ("orderLine" → "orders"), read from the .prisma files. */
export function readModelOwners(root: string): Map<string, string> {
  const owners = new Map<string, string>();
  for (const file of handWrittenFiles(root).filter((name) => /^packages\/db\/.*\.prisma$/.test(name))) {
    const text = readFileSync(path.join(root, file), "utf8");
    for (const [, name = "", body = ""] of text.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)) {
      const schema = /@@schema\("(\w+)"\)/.exec(body)?.[1];
      if (schema !== undefined) owners.set(name.charAt(0).toLowerCase() + name.slice(1), schema);
    }
  }
  return owners;
}
