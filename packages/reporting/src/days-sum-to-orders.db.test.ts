import { theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import type { Currency } from "@cartwright/kernel/money";
import { expect } from "vitest";
import { anOrderPaid, aRefundSettled, type PaidOrder } from "./testing/past.ts";
import { at, inZone, rollUpAll } from "./testing/rolling.ts";

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});

/** What the days say in all, and what orders and refunds say themselves. */
async function bothSums(ctx: RootCtx, currency: Currency) {
  const [days] = await ctx.db.$queryRaw<Record<string, bigint>[]>`
    select sum(orders) as orders, sum(units) as units, sum(gross_amount) as gross, sum(refunded_amount) as refunded, sum(shipping_amount) as shipping
    from reporting.sales_day where currency = ${currency}`;
  const [orders] = await ctx.db.$queryRaw<Record<string, bigint>[]>`
    select count(*) as orders, sum((select sum(quantity) from orders.order_line l where l.order_id = o.id)) as units, sum(total_amount) as gross,
      (select coalesce(sum(amount), 0) from payments.refund where state = 'settled' and currency = ${currency}) as refunded,
      sum(shipping_amount) as shipping
    from orders."order" o where state = 'paid' and currency = ${currency}`;
  const asNumbers = (row: Record<string, bigint> | undefined) =>
    Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
  return [asNumbers(days), asNumbers(orders)];
}

const ZONES = [
  "America/New_York",
  "Pacific/Kiritimati",
  "Pacific/Niue",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Cairo",
];
const MOST: Readonly<Record<string, number>> = { USD: 90_000, JPY: 9_000_000, KWD: 900_000 };

test("whatever is bought and given back, in whatever zone: the days sum to the orders, to the last minor unit", async ({
  shop,
}) => {
  await rollUpAll(shop, at("2026-04-01T00:00:00Z"));
  // Clocks change on 9 and 29 March, in Egypt on 25 April, on Lord Howe by half an hour on 6 April.
  const from = Date.parse("2026-02-27T00:00:00Z");
  const random = (most: number) => Math.floor(Math.random() * most);
  const orders: PaidOrder[] = [];
  for (let count = 0; count < 60; count += 1) {
    const currency = (["USD", "JPY", "KWD"] as const)[random(3)]!;
    const paidAt = new Date(from + random(60 * DAY));
    const startedAt = after(paidAt, -random(3 * DAY));
    const amounts = { unit: 1 + random(MOST[currency]!), quantity: 1 + random(5), shipping: random(2_000) };
    orders.push(
      await anOrderPaid(shop, {
        at: paidAt,
        startedAt,
        currency,
        marketCode: random(2) === 0 ? "us" : "eu",
        ...amounts,
      }),
    );
  }
  for (const order of orders.slice(0, 25))
    await aRefundSettled(shop, order, 1 + random(order.total.amount), new Date(from + random(62 * DAY)));
  for (const [index, zone] of ZONES.entries()) {
    await inZone(shop, zone);
    // Later each time: a day that was just made rests.
    await rollUpAll(shop, after(at("2026-05-03T15:00:00Z"), index * 60 * MINUTE));
    for (const currency of ["USD", "JPY", "KWD"] as const) {
      const [days, truth] = await bothSums(shop, currency);
      expect(days, `${zone} ${currency}`).toEqual(truth);
    }
    const [quarters] = await shop.db.$queryRaw<{ differ: number }[]>`
      select count(*)::int as differ from reporting.sales_day d where d.gross_amount <> (select sum(q.gross_amount) from reporting.sales_quarter q
        where q.day = d.day and q.market_code = d.market_code and q.currency = d.currency)`;
    expect(quarters?.differ).toBe(0);
  }
}, 120_000);
