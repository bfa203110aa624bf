import { createHash } from "node:crypto";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where a server's parts lie. All of them belong to the user who runs the server. */
export interface PostgresHome {
  readonly folder: string;
  /** The cluster itself. Appears by rename when it is complete. */
  readonly data: string;
  readonly log: string;
  /** Who started the server that uses this cluster. */
  readonly starter: string;
}

const ROOTS_FOLDER = "/var/lib/cartwright";
const CHECKOUTS_FOLDER = fileURLToPath(new URL("../../../../.local", import.meta.url));

/**
 * The home of the cluster that the caller thinks of as `dataDir`. For an ordinary user that is the folder itself; for
 * root, whose own folders the postgres user cannot enter, a folder under /var/lib named after a hash of the checkout's path.
 */
export function homeOf(dataDir: string, asRoot = process.getuid?.() === 0): PostgresHome {
  const path = resolve(dataDir);
  const folder = asRoot ? outsideHome(path) : path;
  return {
    folder,
    data: join(folder, "data"),
    log: join(folder, "postgres.log"),
    starter: join(folder, "starter.json"),
  };
}

/** Root's folder for this checkout's servers and its copy of their programs. */
export const rootsFolder = (local = CHECKOUTS_FOLDER): string =>
  join(ROOTS_FOLDER, createHash("sha256").update(local).digest("hex").slice(0, 12));

function outsideHome(path: string): string {
  const inside = relative(CHECKOUTS_FOLDER, path);
  return inside.startsWith("..")
    ? join(rootsFolder(dirname(path)), basename(path))
    : join(rootsFolder(), inside.split(sep).join("-"));
}

/** Root's copy of the server's programs, beside the clusters of the same checkout. */
export const programsFolder = (home: PostgresHome, version: string): string =>
  join(dirname(home.folder), `programs-${version}`);
