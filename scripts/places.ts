import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** Everything that this machine makes and git does not know. */
export const LOCAL = join(ROOT, ".local");

/** Who runs on a data folder. */
export const runRecordOf = (dataDir: string): string => join(dataDir, "run.json");

/** A program of node_modules, to be run by this Node. */
export const program = (path: string): string => join(ROOT, "node_modules", path);
