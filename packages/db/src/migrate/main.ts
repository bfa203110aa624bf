import { readEnv } from "./env.ts";
import { MIGRATIONS_FOLDER } from "./folder.ts";
import { readMigrations } from "./read-migrations.ts";
import { runMigrations } from "./run-migrations.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const done = await runMigrations(readEnv().DATABASE_URL, await readMigrations(MIGRATIONS_FOLDER), say);
say(done.length === 0 ? "the database is up to date" : `${done.length} migration(s) applied`);
