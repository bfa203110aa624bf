import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Dependencies = z.record(z.string(), z.string()).optional();

/** The packages of Node's own binaries write a plain text where others write a list. */
const Platforms = z.union([z.string(), z.array(z.string())]).optional();

const Entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  os: Platforms,
  cpu: Platforms,
  dependencies: Dependencies,
  devDependencies: Dependencies,
  optionalDependencies: Dependencies,
});

export type LockEntry = z.infer<typeof Entry>;
export type Lockfile = { packages: Record<string, LockEntry> };

/** Reads package-lock.json of the tree at `root`; throws when it is not one of version 3. */
export function readLockfile(root: string): Lockfile {
  const text = readFileSync(path.join(root, "package-lock.json"), "utf8");
  return z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Entry) }).parse(JSON.parse(text));
}

/** The folder in which `name`, asked for by the package at `from`, would be found: the nearest node_modules upwards. */
export function lookUp(lock: Lockfile, from: string, name: string): string | undefined {
  for (let folder: string | undefined = from; folder !== undefined; folder = parentOf(folder)) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in lock.packages) return place;
  }
  return undefined;
}

function parentOf(folder: string): string | undefined {
  if (folder === "") return undefined;
  const nested = folder.lastIndexOf("/node_modules/");
  return nested === -1 ? "" : folder.slice(0, nested);
}
