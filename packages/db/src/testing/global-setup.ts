import { startTestPostgres } from "@cartwright/local-cloud/test-postgres";
import type { TestProject } from "vitest/node";
import { readGrants } from "../migrate/apply-grants.ts";
import { MIGRATIONS_FOLDER } from "../migrate/folder.ts";
import { readMigrations } from "../migrate/read-migrations.ts";
import { runMigrations } from "../migrate/run-migrations.ts";
import { APP_PASSWORD } from "./app-url.ts";
import { createDatabase } from "./create-database.ts";

/** One server for the run on a free port; one migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  await createDatabase(server.url, "template_migrated");
  const template = new URL(server.url);
  template.pathname = "/template_migrated";
  const grants = await readGrants(APP_PASSWORD);
  await runMigrations(template.href, await readMigrations(MIGRATIONS_FOLDER), { grants });
  project.provide("postgresUrl", server.url);
  return () => server.stop();
}
