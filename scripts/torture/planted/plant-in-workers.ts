import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../../../apps/workers/bundle.ts";
import type { Builds } from "../../builds.ts";
import { LOCAL, ROOT } from "../../places.ts";

const PLANTED = join(ROOT, "scripts/torture/planted/inbox.store.ts");

/**
 * The same builds, but for workers that write their inbox and never ask it. What is deployed knows nothing of this: the
 * bundler puts another file in the place of messaging's own.
 */
export async function plantInWorkers(builds: Builds): Promise<Builds> {
  const folder = join(LOCAL, "planted-workers");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let planted = 0;
  await bundle(join(folder, "main.js"), [
    {
      name: "plant",
      setup: (build) =>
        build.onResolve({ filter: /\/inbox\.store\.ts$/ }, () => {
          planted += 1;
          return { path: PLANTED };
        }),
    },
  ]);
  if (planted === 0) throw new Error("the bug found no place: nothing of the workers imports inbox.store.ts");
  return { ...builds, workers: folder };
}
