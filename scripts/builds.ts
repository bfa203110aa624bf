import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { runTask } from "@cartwright/local-cloud/run-task";
import { LocalProblem } from "@cartwright/local-cloud/problem";
import { LOCAL, program, ROOT } from "./places.ts";

export type App = "storefront" | "admin" | "workers";
export const APPS: readonly App[] = ["storefront", "admin", "workers"];

/** Where the build of each app lies, ready to be served; never changed once it is there. */
export type Builds = Readonly<Record<App, string>>;

const KEPT = 3;
const folderOf = (app: App): string => join(LOCAL, "builds", app);

/** Builds what has changed since it was last built, and keeps each build in a folder named after the hash of its inputs. */
export async function buildApps(
  env: Readonly<Record<string, string>>,
  onLine: (text: string) => void,
  signal?: AbortSignal,
): Promise<Builds> {
  let builds = await placesOf(env);
  // What is built belongs to its inputs only if nobody has changed them meanwhile.
  for (let missing = absent(builds); missing.length > 0; missing = absent(builds)) {
    signal?.throwIfAborted();
    await turboBuild(missing, env, onLine, signal);
    const built = builds;
    builds = await placesOf(env);
    for (const app of missing) if (builds[app] === built[app]) keepBuild(app, builds[app]);
  }
  for (const app of APPS) {
    utimesSync(builds[app], new Date(), new Date());
    dropOldBuilds(app);
  }
  return builds;
}

const absent = (builds: Builds): readonly App[] => APPS.filter((app) => !existsSync(builds[app]));

async function placesOf(env: Readonly<Record<string, string>>): Promise<Builds> {
  const hashes = await inputHashes(env);
  return Object.fromEntries(APPS.map((app) => [app, join(folderOf(app), hashes[app])])) as unknown as Builds;
}

async function inputHashes(env: Readonly<Record<string, string>>): Promise<Readonly<Record<App, string>>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program("turbo/bin/turbo"), "run", "build", "--dry=json"],
    { cwd: ROOT, env, maxBuffer: 1e8 },
  );
  const { tasks } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as { tasks: { taskId: string; hash: string }[] };
  const hashes = Object.fromEntries(
    APPS.map((app) => [app, tasks.find((task) => task.taskId === `@cartwright/${app}#build`)?.hash]),
  );
  const lost = APPS.find((app) => hashes[app] === undefined);
  if (lost !== undefined) throw new LocalProblem(`turbo knows no build of @cartwright/${lost}.`);
  return hashes as Readonly<Record<App, string>>;
}

async function turboBuild(
  apps: readonly App[],
  env: Readonly<Record<string, string>>,
  onLine: (text: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const filters = apps.map((app) => `--filter=@cartwright/${app}`);
  const args = [
    program("turbo/bin/turbo"),
    "run",
    "build",
    ...filters,
    "--output-logs=new-only",
    "--log-order=stream",
    "--no-color",
  ];
  await runTask(
    { name: "the build", command: process.execPath, args, cwd: ROOT, env },
    (line) => tellOf(line, onLine),
    signal,
  );
}

/** turbo puts the task before every line, also before empty ones. */
function tellOf(line: string, onLine: (text: string) => void): void {
  const [, app, text] = /^@cartwright\/(\w+):build: ?(.*)$/.exec(line) ?? [];
  if (app === undefined) onLine(line);
  else if (text?.trim()) onLine(`${app}: ${text.trim()}`);
}

function keepBuild(app: App, target: string): void {
  const making = `${target}.making-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(folderOf(app), { recursive: true });
  if (app === "workers") cpSync(join(ROOT, "apps/workers/dist"), making, { recursive: true });
  else keepStandalone(app, making);
  renameSync(making, target);
}

/** Next's standalone output lacks what a CDN would serve: static files and the public folder lie beside it here. */
function keepStandalone(app: App, target: string): void {
  const source = join(ROOT, "apps", app);
  cpSync(join(source, ".next/standalone"), target, { recursive: true, verbatimSymlinks: true });
  cpSync(join(source, ".next/static"), join(target, "apps", app, ".next/static"), { recursive: true });
  if (existsSync(join(source, "public")))
    cpSync(join(source, "public"), join(target, "apps", app, "public"), { recursive: true });
}

/** Keeps the latest few and the one that `npm start` serves at the moment. */
function dropOldBuilds(app: App): void {
  const served = linkTarget(join(LOCAL, "apps", app, "build"));
  const builds = readdirSync(folderOf(app)).map((name) => join(folderOf(app), name));
  const byAge = builds.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const build of byAge.slice(KEPT)) if (build !== served) rmSync(build, { recursive: true, force: true });
}

function linkTarget(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/**
 * Lays a build out under a stack's own data folder, so that it can be served there: with an empty route cache, and
 * undisturbed by later builds. Only what the server writes to is copied, the rest is linked.
 */
export function layOutApp(app: App, build: string, dataDir: string): void {
  const target = join(dataDir, "apps", app);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  symlinkSync(build, join(target, "build"));
  if (app === "workers") {
    cpSync(build, target, { recursive: true });
    return;
  }
  for (const name of readdirSync(build)) if (name !== "apps") symlinkSync(join(build, name), join(target, name));
  const from = join(build, "apps", app);
  const to = join(target, "apps", app);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === "node_modules" || name === "public") symlinkSync(join(from, name), join(to, name));
    else cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  }
}
