import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { identityOf, isStill } from "../process/identity.ts";
import { homeOf } from "./home.ts";
import { startPostgres, type PostgresOptions, type RunningPostgres } from "./start-postgres.ts";

const LOCAL_FOLDER = fileURLToPath(new URL("../../../../.local", import.meta.url));
const PREFIX = "postgres-test-";

/** Nothing in it has to survive a power cut, so it does not wait for the disk. */
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 400,
};

/** A server for one test run: fresh, on a free port, in a folder of its own that goes away with `stop()`. Runs beside a started stack. */
export async function startTestPostgres(settings: PostgresOptions["settings"] = {}): Promise<RunningPostgres> {
  const dataDir = join(LOCAL_FOLDER, `${PREFIX}${process.pid}`);
  const { folder } = homeOf(dataDir);
  removeAbandoned(dirname(folder));
  const server = await startPostgres({ dataDir, settings: { ...FAST, ...settings } });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Folders of test runs that were killed. Their servers ended with them. */
function removeAbandoned(parent: string): void {
  for (const name of foldersOf(parent)) {
    if (name.startsWith(PREFIX) && !starterLives(join(parent, name)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function foldersOf(parent: string): readonly string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}

/** The test runs that use a server under `parent` at the moment: their folders. */
export const runningTestServers = (parent: string): readonly string[] =>
  foldersOf(parent).filter((name) => name.startsWith(PREFIX) && starterLives(join(parent, name)));

function starterLives(folder: string): boolean {
  try {
    const starter = JSON.parse(readFileSync(join(folder, "starter.json"), "utf8")) as { pid: number; identity: string };
    return isStill(starter.pid, starter.identity);
  } catch {
    // Without the note it is either very young or very old; only the old one may go.
    return identityOf(Number(folder.split("-").at(-1))) !== undefined;
  }
}
