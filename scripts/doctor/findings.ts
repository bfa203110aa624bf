import { dataFolders, lastRun } from "./data.ts";
import { finding, type Finding } from "./finding.ts";
import { chromium, disk, installed, memory, node, npm } from "./machine.ts";
import { ports } from "./ports.ts";
import { postgresUser } from "./postgres-user.ts";

const LOOKS = [node, npm, installed, memory, disk, postgresUser, ports, chromium, dataFolders, lastRun];

/** Everything there is to say about this machine; a look that fails says so and hinders no other. */
export async function findings(): Promise<readonly Finding[]> {
  const all = await Promise.all(
    LOOKS.map(async (look) => [await look()].flat()).map((pending) => pending.catch(failed)),
  );
  return all.flat();
}

const failed = (error: unknown): Finding[] => [
  finding("note", "a look", `failed: ${error instanceof Error ? error.message : String(error)}`),
];
