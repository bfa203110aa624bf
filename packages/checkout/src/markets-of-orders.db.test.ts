import { test } from "@cartwright/db/testing";
import { expect } from "vitest";
import { marketsOfOrders } from "./markets-of-orders.ts";
import { asStaff } from "./testing/desk.ts";
import { aShop } from "./testing/shop.ts";

test("whoever sees orders or figures is told what every market is called; others are told none", async ({ ctx }) => {
  await aShop(ctx);
  await ctx.db.market.update({ where: { code: "eu" }, data: { name: "Deutschland & Österreich", active: false } });
  for (const permission of ["orders.read", "reports.read"] as const)
    expect(await marketsOfOrders(asStaff(ctx, permission))).toEqual(
      expect.arrayContaining([
        { code: "us", name: "United States", open: true },
        { code: "eu", name: "Deutschland & Österreich", open: false },
      ]),
    );
  expect(await marketsOfOrders(asStaff(ctx, "products.read"))).toEqual([]);
  expect(await marketsOfOrders({ ...ctx, actor: { kind: "anonymous" } })).toEqual([]);
});
