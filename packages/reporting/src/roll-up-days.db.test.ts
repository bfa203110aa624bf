import { theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import type { Currency } from "@cartwright/kernel/money";
import { newId } from "@cartwright/kernel/id";
import { deliverAll } from "@cartwright/messaging/testing";
import { expect } from "vitest";
import { markDayOfPaidOrder, markDayOfRefund } from "./consumers.ts";
import { rollUpDays } from "./roll-up-days.ts";
import { anOrderPaid, aRefundSettled, atTime, type PaidOrder } from "./testing/past.ts";

const CONSUMERS = [markDayOfPaidOrder, markDayOfRefund];

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});

const inZone = (ctx: RootCtx, zone: string) => ctx.db.$executeRaw`update settings.store set time_zone = ${zone}`;
const at = (moment: string) => new Date(moment);

/** Works until nothing is left to be made but the day that is under way. */
async function rollUpAll(ctx: RootCtx, now: Date): Promise<void> {
  for (let later = now; (await rollUpDays(atTime(ctx, later))) > 1; later = after(later, MINUTE));
}

async function dayOf(ctx: RootCtx, day: string, currency: Currency = "USD") {
  const rows = await ctx.db.salesDay.findMany({ where: { day: new Date(day), currency } });
  const sum = (of: (row: (typeof rows)[number]) => number | bigint) =>
    rows.reduce((all, row) => all + Number(of(row)), 0);
  return {
    orders: sum((row) => row.orders),
    units: sum((row) => row.units),
    gross: sum((row) => row.grossAmount),
    refunded: sum((row) => row.refundedAmount),
    carts: [sum((row) => row.cartsStarted), sum((row) => row.cartsPaid)],
  };
}

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

test("a paid order and a refund of another day each stand on their own day", async ({ shop }) => {
  await inZone(shop, "UTC");
  const order = await anOrderPaid(shop, { at: at("2024-03-01T10:00:00Z"), quantity: 2 });
  await aRefundSettled(shop, order, 1_000, at("2024-03-03T10:00:00Z"));
  await rollUpAll(shop, at("2024-03-05T12:00:00Z"));
  expect(await dayOf(shop, "2024-03-01")).toMatchObject({ orders: 1, units: 2, gross: 6_495, refunded: 0 });
  expect(await dayOf(shop, "2024-03-03")).toMatchObject({ orders: 0, units: 0, gross: 0, refunded: 1_000 });
});

test("a message that comes late, twice, has its day made again, and nothing is counted twice", async ({ shop }) => {
  await inZone(shop, "UTC");
  await deliverAll(shop, CONSUMERS);
  await anOrderPaid(shop, { at: at("2024-04-01T10:00:00Z") });
  await rollUpAll(shop, at("2024-04-05T12:00:00Z"));
  await anOrderPaid(shop, { at: at("2024-04-01T11:00:00Z") });
  await rollUpAll(shop, at("2024-04-05T12:10:00Z"));
  expect(await dayOf(shop, "2024-04-01")).toMatchObject({ orders: 1 });
  const { failures } = await deliverAll(shop, CONSUMERS, { times: 2 });
  expect(failures).toEqual([]);
  await rollUpAll(shop, at("2024-04-05T12:20:00Z"));
  await rollUpAll(shop, at("2024-04-05T12:30:00Z"));
  expect(await dayOf(shop, "2024-04-01")).toMatchObject({ orders: 2, gross: 7_390 });
});

test("a cart counts on the day it was started, as paid once its order is, however late", async ({ shop }) => {
  await inZone(shop, "UTC");
  const startedAt = at("2024-05-01T10:00:00Z");
  await shop.db.cart.create({
    data: {
      id: newId(),
      tokenHash: crypto.getRandomValues(new Uint8Array(32)),
      marketCode: "us",
      createdAt: startedAt,
      updatedAt: startedAt,
    },
  });
  await rollUpAll(shop, at("2024-05-02T12:00:00Z"));
  expect(await dayOf(shop, "2024-05-01")).toMatchObject({ carts: [1, 0] });
  await deliverAll(shop, CONSUMERS);
  await anOrderPaid(shop, { at: at("2024-05-03T10:00:00Z"), startedAt });
  await deliverAll(shop, CONSUMERS);
  await rollUpAll(shop, at("2024-05-03T12:00:00Z"));
  expect(await dayOf(shop, "2024-05-01")).toMatchObject({ orders: 0, carts: [2, 1] });
  expect(await dayOf(shop, "2024-05-03")).toMatchObject({ orders: 1, carts: [0, 0] });
});

test("a day ends at the shop's midnight, and is made anew when the shop's clock is another", async ({ shop }) => {
  await inZone(shop, "Pacific/Kiritimati");
  await anOrderPaid(shop, { at: at("2024-06-01T10:30:00Z") });
  await rollUpAll(shop, at("2024-06-05T12:00:00Z"));
  expect(await dayOf(shop, "2024-06-02")).toMatchObject({ orders: 1 });
  await inZone(shop, "Pacific/Niue");
  await rollUpAll(shop, at("2024-06-05T13:00:00Z"));
  expect(await dayOf(shop, "2024-06-02")).toMatchObject({ orders: 0 });
  expect(await dayOf(shop, "2024-05-31")).toMatchObject({ orders: 1 });
});

test("today is made again while it lasts, and once more when it is over", async ({ shop }) => {
  await inZone(shop, "UTC");
  await anOrderPaid(shop, { at: at("2024-07-01T23:00:00Z") });
  await rollUpAll(shop, at("2024-07-01T23:30:00Z"));
  expect(await dayOf(shop, "2024-07-01")).toMatchObject({ orders: 1 });
  await anOrderPaid(shop, { at: at("2024-07-01T23:59:59Z") });
  expect(await rollUpDays(atTime(shop, at("2024-07-01T23:30:01Z")))).toBe(0);
  await rollUpAll(shop, at("2024-07-02T00:01:30Z"));
  expect(await dayOf(shop, "2024-07-01")).toMatchObject({ orders: 2 });
});

test("two who roll up at once make each day once, and both see the same in the end", async ({ shop }) => {
  await inZone(shop, "UTC");
  for (let day = 1; day <= 9; day += 1) await anOrderPaid(shop, { at: at(`2024-08-0${day}T10:00:00Z`) });
  const now = atTime(shop, at("2024-08-10T12:00:00Z"));
  const made = await Promise.all([rollUpDays(now), rollUpDays(now), rollUpDays(now)]);
  expect(made.reduce((all, one) => all + one)).toBeGreaterThanOrEqual(10);
  for (let day = 1; day <= 9; day += 1)
    expect(await dayOf(shop, `2024-08-0${day}`)).toMatchObject({ orders: 1, gross: 3_695 });
});

test("a mark that comes while its day is being made is not lost", async ({ shop }) => {
  await inZone(shop, "UTC");
  const now = at("2024-09-05T12:00:00Z");
  await deliverAll(shop, CONSUMERS);
  for (let hour = 0; hour < 12; hour += 1) {
    await anOrderPaid(shop, { at: after(at("2024-09-01T00:00:00Z"), hour * 60 * MINUTE) });
    const later = atTime(shop, after(now, hour * MINUTE));
    await Promise.all([deliverAll(shop, CONSUMERS), rollUpDays(later), rollUpDays(later)]);
  }
  await rollUpAll(shop, after(now, DAY));
  expect(await dayOf(shop, "2024-09-01")).toMatchObject({ orders: 12 });
});

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
  for (const zone of ZONES) {
    await inZone(shop, zone);
    await rollUpAll(shop, at("2026-05-03T15:00:00Z"));
    for (const currency of ["USD", "JPY", "KWD"] as const) {
      const [days, truth] = await bothSums(shop, currency);
      expect(days, `${zone} ${currency}`).toEqual(truth);
    }
    const [quarters] = await shop.db.$queryRaw<{ differ: number }[]>`
      select count(*)::int as differ from reporting.sales_day d where d.gross_amount <> (select sum(q.gross_amount) from reporting.sales_quarter q
        where q.day = d.day and q.market_code = d.market_code and q.currency = d.currency)`;
    expect(quarters?.differ).toBe(0);
  }
});
