import { appPasswordIn } from "./app-role.ts";
import { readGrants } from "./apply-grants.ts";
import { readEnv } from "./env.ts";
import { MIGRATIONS_FOLDER } from "./folder.ts";
import { readMigrations } from "./read-migrations.ts";
import { runMigrations } from "./run-migrations.ts";

const env = readEnv();
const progress = (line: string) => process.stdout.write(`${line}\n`);
const grants = await readGrants(appPasswordIn(env.DATABASE_URL));
const done = await runMigrations(env.MIGRATION_DATABASE_URL, await readMigrations(MIGRATIONS_FOLDER), {
  grants,
  progress,
});
progress(done.length === 0 ? "the database is up to date" : `${done.length} migration(s) applied`);
