import { isTest } from "../source/files.ts";
import type { Finding } from "../source/finding.ts";
import type { SourceModule } from "../source/module.ts";
import { isVariable, propertyName, walk, type Node } from "../source/walk.ts";
import { connectionHolders } from "./edges.ts";
import { packageOf } from "./package-edges.ts";

const RAW = new Set(["$queryRaw", "$executeRaw", "$queryRawUnsafe", "$executeRawUnsafe", "$queryRawTyped"]);
const MODEL_CALLS = new Set(
  "findMany findFirst findFirstOrThrow findUnique findUniqueOrThrow create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany count aggregate groupBy".split(
    " ",
  ),
);
const CLIENT_IMPORT = /^(@cartwright\/db\/client|@prisma\/client(\/.*)?|@prisma\/adapter-pg|pg)$/;

/** Refuses the database outside the stores: its client, raw SQL and model calls belong in `*.store.ts` (and packages/db). */
export function sqlFindings(module: SourceModule): Finding[] {
  if (mayTouchDatabase(module.file)) return [];
  const found = (rule: string, line: number, message: string) => ({ rule, file: module.file, line, message });
  const findings = module.imports
    .filter(({ specifier }) => CLIENT_IMPORT.test(specifier) || /\/generated\//.test(specifier))
    .map(({ specifier, line }) =>
      found("prisma-outside-store", line, `${specifier}: only *.store.ts talks to the database`),
    );
  walk(module.program, (node) => {
    const use = databaseUse(node);
    if (use) findings.push(found("sql-outside-store", module.lineOf(node.start), `${use}: move it to a *.store.ts`));
  });
  return findings;
}

function mayTouchDatabase(file: string): boolean {
  if (file.endsWith(".store.ts") || packageOf(file) === "db" || isTest(file)) return true;
  if (file in connectionHolders) return true;
  // runtime.ts and main.ts make the client; they hand it on and never query.
  if (/^apps\/[^/]+\/src\/(runtime|main)\.ts$/.test(file)) return true;
  return !/^(packages|apps)\//.test(file);
}

function databaseUse(node: Node): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const name = propertyName(node) ?? "";
  if (RAW.has(name)) return name;
  const model = node["object"] as Node;
  if (!MODEL_CALLS.has(name) || model.type !== "MemberExpression") return undefined;
  const client = model["object"] as Node;
  const isClient =
    ["db", "tx", "prisma"].some((variable) => isVariable(client, variable)) ||
    (client.type === "MemberExpression" && propertyName(client) === "db");
  return isClient ? `db.${propertyName(model) ?? "…"}.${name}` : undefined;
}
