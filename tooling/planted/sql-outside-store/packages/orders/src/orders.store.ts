export const ordersOf = (ctx: { db: { order: { findMany: () => unknown } } }) => ctx.db.order.findMany();
