type Ctx = { db: { $queryRaw: (text: TemplateStringsArray) => unknown; order: { findMany: () => unknown } } };

export const cancelOrder = (ctx: Ctx) => [
  ctx.db.$queryRaw`select 1`, // breaks sql-outside-store
  ctx.db.order.findMany(), // breaks sql-outside-store
  ctx.db["order"]["findMany"](), // breaks sql-outside-store
];

export const byAnotherName = ({ db }: Ctx) => db.order.findMany(); // breaks sql-outside-store
