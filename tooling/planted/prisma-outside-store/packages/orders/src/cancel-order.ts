import type { PrismaClient } from "@cartwright/db/client"; // breaks prisma-outside-store
import pg from "pg"; // breaks prisma-outside-store

export const cancelOrder = (db: PrismaClient) => [db, pg];
