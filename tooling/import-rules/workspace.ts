import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).optional(),
});

/** One folder below packages/: its short name and its public files, by specifier ("@cartwright/kernel/money"). */
export type WorkspacePackage = { short: string; manifest: string; publicFiles: Map<string, string> };

/** Reads every package of the tree at `root`, with the files that its `exports` open. */
export function packagesOf(root: string): WorkspacePackage[] {
  const folder = path.join(root, "packages");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((short) => existsSync(path.join(folder, short, "package.json")))
    .map((short) => readPackage(root, short));
}

function readPackage(root: string, short: string): WorkspacePackage {
  const manifest = `packages/${short}/package.json`;
  const { name, exports = {} } = Manifest.parse(JSON.parse(readFileSync(path.join(root, manifest), "utf8")));
  const publicFiles = new Map<string, string>();
  for (const [key, target] of Object.entries(exports)) {
    const source = typeof target === "string" ? target : (target["default"] ?? target["types"] ?? "");
    publicFiles.set(path.posix.join(name, key), path.posix.join("packages", short, source));
  }
  return { short, manifest, publicFiles };
}
