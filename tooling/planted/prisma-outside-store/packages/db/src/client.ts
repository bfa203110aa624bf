export type PrismaClient = { order: object };
