import { readFile } from "node:fs/promises";
import type { Client } from "pg";
import { APP_ROLE, scramVerifier } from "./app-role.ts";

export interface Grants {
  readonly sql: string;
  /** What the apps' role logs in with. */
  readonly password: string;
}

/** The grants as they lie beside the schema, for a role with this password. */
export const readGrants = async (password: string): Promise<Grants> => ({
  sql: await readFile(new URL("../../prisma/grants.sql", import.meta.url), "utf8"),
  password,
});

/** Gives the apps' role its password and its rights, all in one transaction; doing it again changes nothing. */
export async function applyGrants(client: Client, grants: Grants): Promise<void> {
  await client.query("begin");
  try {
    await client.query(grants.sql);
    await client.query(`alter role ${APP_ROLE} password '${scramVerifier(grants.password)}'`);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error("The grants of the apps' role failed and were rolled back.", { cause });
  }
}
