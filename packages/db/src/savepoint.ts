import type { TxCtx } from "./context.ts";

/** Runs part of a transaction so that, when it throws, only this part is undone and the transaction goes on. */
export async function inSavepoint<Result>(ctx: TxCtx, work: () => Promise<Result>): Promise<Result> {
  await ctx.db.$executeRaw`savepoint part`;
  try {
    const result = await work();
    await ctx.db.$executeRaw`release savepoint part`;
    return result;
  } catch (error) {
    await ctx.db.$executeRaw`rollback to savepoint part`;
    throw error;
  }
}
