import { build } from "esbuild";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Builds } from "../../builds.ts";
import { LOCAL, ROOT } from "../../places.ts";

const PLANTED = join(ROOT, "scripts/torture/planted/inbox.store.ts");

/** The same builds, but for workers that never ask their inbox. What is deployed knows nothing of this: the bug is put in by the bundler. */
export async function plantInWorkers(builds: Builds): Promise<Builds> {
  const folder = join(LOCAL, "planted-workers");
  rmSync(folder, { recursive: true, force: true });
  cpSync(builds.workers, folder, { recursive: true });
  return { ...builds, workers: folder };
}
