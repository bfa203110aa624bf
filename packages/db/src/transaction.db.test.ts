import { Busy, Refusal } from "@cartwright/kernel/errors";
import { describe, expect } from "vitest";
import { test } from "./testing/database-test.ts";
import { inTransaction } from "./transaction.ts";

describe("inTransaction", () => {
  test("joins the transaction it is in, so that an inner failure undoes the outer work", async ({ ctx }) => {
    const work = inTransaction(ctx, async (ctx) => {
      await ctx.db.$executeRaw`insert into inventory.warehouse (code, name, country) values ('TX1', 'Test', 'NL')`;
      await inTransaction(ctx, async (ctx) => {
        await ctx.db.$executeRaw`insert into inventory.warehouse (code, name, country) values ('TX2', 'Test', 'NL')`;
        throw new Refusal("NO", "conflict", "no");
      });
    });
    await expect(work).rejects.toThrow("no");
    expect(await ctx.db.warehouse.count({ where: { code: { in: ["TX1", "TX2"] } } })).toBe(0);
  });

  test("a deadlock is run again from the start instead of failing somebody", async ({ ctx }) => {
    await ctx.db
      .$executeRaw`insert into inventory.warehouse (code, name, country) values ('DA', 'a', 'NL'), ('DB', 'b', 'NL')`;
    let runs = 0;
    const lockBoth = (first: string, second: string) =>
      inTransaction(ctx, async (ctx) => {
        runs += 1;
        await ctx.db.$queryRaw`select 1 from inventory.warehouse where code = ${first} for update`;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await ctx.db.$queryRaw`select 1 from inventory.warehouse where code = ${second} for update`;
      });
    await Promise.all([lockBoth("DA", "DB"), lockBoth("DB", "DA")]);
    expect(runs).toBe(3);
  });

  test("a lock held too long is a clear “busy” with a hint when to come back", async ({ ctx }) => {
    await ctx.db.$executeRaw`insert into inventory.warehouse (code, name, country) values ('LK', 'l', 'NL')`;
    await inTransaction(ctx, async (holder) => {
      await holder.db.$queryRaw`select 1 from inventory.warehouse where code = 'LK' for update`;
      const waiting = inTransaction(ctx, async (ctx) => {
        await ctx.db.$executeRaw`set local lock_timeout = '50ms'`;
        await ctx.db.$queryRaw`select 1 from inventory.warehouse where code = 'LK' for update`;
      });
      const refusal = await waiting.catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Busy);
      expect((refusal as Busy).retryAfterMs).toBeGreaterThan(0);
    });
  });
});
