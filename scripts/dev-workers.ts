import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { context, type Plugin } from "esbuild";
import { LOCAL, ROOT } from "./places.ts";

/** The workers during `npm run dev`: bundled from their sources, bundled again on every change, and then restarted in good order. */
const bundle = join(LOCAL, "dev", "workers.mjs");
let workers: ChildProcess | undefined;
let leaving = false;

const ourOwnCodeOnly: Plugin = {
  name: "npm-packages-stay-outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@cartwright/") ? undefined : { external: true },
    );
  },
};

const restartAfterBuild: Plugin = {
  name: "restart-after-build",
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length === 0) await restart();
    });
  },
};

async function restart(): Promise<void> {
  await end();
  if (leaving) return;
  workers = spawn(process.execPath, ["--enable-source-maps", bundle], { cwd: ROOT, stdio: "inherit" });
}

async function end(): Promise<void> {
  const current = workers;
  if (!current || current.exitCode !== null || current.signalCode !== null) return;
  const gone = new Promise((done) => current.once("exit", done));
  current.kill("SIGTERM");
  await gone;
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    leaving = true;
    void end().then(() => process.exit(0));
  });
}

const watching = await context({
  entryPoints: [join(ROOT, "apps/workers/src/main.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node26",
  sourcemap: true,
  jsx: "automatic",
  logLevel: "warning",
  plugins: [ourOwnCodeOnly, restartAfterBuild],
});
await watching.watch();
