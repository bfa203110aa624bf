import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, so that an applied migration that was edited afterwards is noticed. */
  readonly checksum: string;
  /** `-- migrate: no-transaction` on the first line, for CREATE INDEX CONCURRENTLY and its like. */
  readonly transactional: boolean;
}

/** Reads `<folder>/<name>/migration.sql`, in name order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return {
        name,
        sql,
        checksum: createHash("sha256").update(sql).digest("hex"),
        transactional: !sql.startsWith("-- migrate: no-transaction"),
      };
    }),
  );
}
