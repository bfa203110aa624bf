export type { PrismaClient } from "@cartwright/db/client";
