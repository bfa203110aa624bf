import { fileURLToPath } from "node:url";

/** Where the SQL migrations lie, in Prisma's folder layout. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
