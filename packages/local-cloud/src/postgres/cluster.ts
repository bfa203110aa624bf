import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalProblem } from "../problem.ts";
import { handOver } from "./hand-over.ts";
import type { PostgresHome } from "./home.ts";
import type { Owner } from "./owner.ts";
import type { Programs } from "./programs.ts";

export const SUPERUSER = "cartwright";
export const DATABASE = "cartwright";
const MARKER = "cartwright.json";

interface Marker {
  readonly password: string;
}

/**
 * Makes sure that a complete cluster lies in the home, made in a side folder and moved into place when it is whole, so
 * that an interrupted start leaves nothing half done. Says whether it is new. Refuses data of another major version.
 */
export function prepareCluster(
  home: PostgresHome,
  programs: Programs,
  owner: Owner | undefined,
  password: string,
): { created: boolean } {
  mkdirSync(home.folder, { recursive: true, mode: 0o755 });
  handOver(home.folder, owner);
  setAsideHalfMade(home);
  const created = !existsSync(home.data);
  if (created) create(home, programs, owner, password);
  requireSameVersion(home, programs);
  if (readMarker(home.data)?.password !== digest(password)) changePassword(home, programs, owner, password);
  return { created };
}

/** A folder without our marker was never finished (ours, interrupted) or is not ours to touch. */
function setAsideHalfMade(home: PostgresHome): void {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith("data.making-")) rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  if (existsSync(home.data) && !existsSync(join(home.data, MARKER)))
    rmSync(home.data, { recursive: true, force: true });
}

function create(home: PostgresHome, programs: Programs, owner: Owner | undefined, password: string): void {
  const making = join(home.folder, `data.making-${process.pid}`);
  const passwordFile = join(home.folder, `password.${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(passwordFile, owner);
  try {
    run(
      programs.initdb,
      [
        "--pgdata",
        making,
        "--username",
        SUPERUSER,
        "--auth=scram-sha-256",
        "--pwfile",
        passwordFile,
        ...LOCALE,
        "--no-instructions",
        "--no-sync",
      ],
      home,
      owner,
    );
    singleUser(making, programs, owner, home, `CREATE DATABASE ${DATABASE};\n`);
    writeMarker(making, password, owner);
    renameSync(making, home.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** The same order and case rules on every machine. The C library's own locale, used by little, must exist there. */
const LOCALE = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  ...(process.platform === "linux" ? ["--locale=C.UTF-8"] : ["--locale=C"]),
];

function requireSameVersion(home: PostgresHome, programs: Programs): void {
  const ofData = readFileSync(join(home.data, "PG_VERSION"), "utf8").trim();
  const ofProgram = programs.version.split(".")[0]!;
  if (ofData === ofProgram) return;
  throw new LocalProblem(
    `The data in ${home.data} was written by PostgreSQL ${ofData}; this Cartwright brings ${ofProgram}. “npm run reset” starts afresh.`,
  );
}

function changePassword(home: PostgresHome, programs: Programs, owner: Owner | undefined, password: string): void {
  singleUser(
    home.data,
    programs,
    owner,
    home,
    `ALTER USER ${SUPERUSER} PASSWORD '${password.replaceAll("'", "''")}';\n`,
  );
  writeMarker(home.data, password, owner);
}

function singleUser(data: string, programs: Programs, owner: Owner | undefined, home: PostgresHome, sql: string): void {
  run(programs.postgres, ["--single", "-D", data, "-c", "log_min_messages=fatal", "postgres"], home, owner, sql);
}

function run(program: string, args: readonly string[], home: PostgresHome, owner: Owner | undefined, input = ""): void {
  const options: ExecFileSyncOptions = {
    cwd: home.folder,
    env: { LANG: "C.UTF-8", TZ: "UTC" },
    input,
    stdio: ["pipe", "pipe", "pipe"],
    ...owner,
  };
  try {
    execFileSync(program, args, options);
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? "").trim() || (error as Error).message;
    throw new LocalProblem(`PostgreSQL could not prepare its data in ${home.folder}:\n${said}`, { cause: error });
  }
}

const digest = (password: string): string => createHash("sha256").update(password).digest("hex");

function writeMarker(data: string, password: string, owner: Owner | undefined): void {
  const path = join(data, MARKER);
  writeFileSync(path, JSON.stringify({ password: digest(password) } satisfies Marker), { mode: 0o600 });
  handOver(path, owner);
}

function readMarker(data: string): Marker | undefined {
  try {
    return JSON.parse(readFileSync(join(data, MARKER), "utf8")) as Marker;
  } catch {
    return undefined;
  }
}
