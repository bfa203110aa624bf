import { Prisma } from "./generated/client.ts";

/** A piece of SQL with its parameters, for stores that put a statement together from conditions. Values never become text. */
export const { sql, join, empty } = Prisma;
export type Sql = Prisma.Sql;
