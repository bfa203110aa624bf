import { createHash } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";

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

/**
 * The home of the cluster that the caller thinks of as `dataDir`. For an ordinary user that is the folder itself; for
 * root, whose own folders the postgres user cannot enter, a folder under /var/lib named after a hash of the path.
 */
export function homeOf(dataDir: string, asRoot = process.getuid?.() === 0): PostgresHome {
  const path = resolve(dataDir);
  const folder = asRoot ? join(ROOTS_FOLDER, hash(dirname(path)), basename(path)) : path;
  return { folder, data: join(folder, "data"), log: join(folder, "postgres.log"), starter: join(folder, "starter.json") };
}

/** Root's copy of the server's programs, beside the clusters of the same folder. */
export const programsFolder = (home: PostgresHome, version: string): string => join(dirname(home.folder), `programs-${version}`);

const hash = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 12);
