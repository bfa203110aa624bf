import { z } from "zod";

const MigrationEnv = z.object({
  /** The owner of the schema; only this task has it. */
  MIGRATION_DATABASE_URL: z.url(),
  /** What the apps connect with: their role gets its password from here. */
  DATABASE_URL: z.url(),
});

/** The one-off migration task's environment. */
export const readEnv = () => MigrationEnv.parse(process.env);
