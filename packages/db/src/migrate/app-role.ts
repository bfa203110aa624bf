import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** The login role of the apps and workers; what it may do says `prisma/grants.sql`. */
export const APP_ROLE = "cartwright_app";

/** The password that DATABASE_URL gives the apps. Refuses a URL with another role: the grants would not hold it. */
export function appPasswordIn(databaseUrl: string): string {
  const { username, password } = new URL(databaseUrl);
  if (decodeURIComponent(username) !== APP_ROLE || password === "")
    throw new Error(
      `DATABASE_URL must log in as ${APP_ROLE} with a password; the owner belongs in MIGRATION_DATABASE_URL.`,
    );
  return decodeURIComponent(password);
}

const ITERATIONS = 4_096;

/** What PostgreSQL stores of a password (RFC 5803), made here so that its log never sees the password itself. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize("NFKC"), salt, ITERATIONS, 32, "sha256");
  const keyed = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}
