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
import { anOrderPaid, aRefundSettled, atTime } from "./testing/past.ts";
import { at, inZone, rollUpAll } from "./testing/rolling.ts";

const CONSUMERS = [markDayOfPaidOrder, markDayOfRefund];

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});

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
