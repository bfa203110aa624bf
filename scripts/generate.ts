import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runTask } from "@cartwright/local-cloud/run-task";
import { machine } from "./env.ts";
import { LOCAL, program, ROOT } from "./places.ts";

const DATABASE_PACKAGE = join(ROOT, "packages/db");
const GENERATED = join(DATABASE_PACKAGE, "src/generated");
const STAMP = join(LOCAL, "generated.hash");

/** Writes the Prisma client when the schema has changed since the last time. Needs no network. */
export async function generateClient(
  env: Readonly<Record<string, string>>,
  onLine: (text: string) => void,
): Promise<"written" | "current"> {
  const hash = schemaHash();
  if (existsSync(GENERATED) && readStamp() === hash) return "current";
  await runTask(
    {
      name: "prisma generate",
      command: process.execPath,
      args: [program("prisma/build/index.js"), "generate"],
      cwd: DATABASE_PACKAGE,
      // Generating uses the engine's WASM. The command would still download the native one, unless told of any file that can be run.
      env: { ...env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    },
    onLine,
  );
  mkdirSync(LOCAL, { recursive: true });
  writeFileSync(STAMP, hash);
  return "written";
}

/** Of the schema and of the generator's version. */
function schemaHash(): string {
  const folder = join(DATABASE_PACKAGE, "prisma/schema");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .toSorted();
  const hash = createHash("sha256").update(readFileSync(program("prisma/package.json")));
  for (const name of [join(DATABASE_PACKAGE, "prisma.config.ts"), ...files.map((file) => join(folder, file))])
    hash.update(name).update(readFileSync(name));
  return hash.digest("hex");
}

const readStamp = (): string | undefined => (existsSync(STAMP) ? readFileSync(STAMP, "utf8") : undefined);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const outcome = await generateClient(machine().base, (text) => console.log(text));
  console.log(outcome === "written" ? "Prisma client written." : "Prisma client is current.");
}
