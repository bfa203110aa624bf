import { after, MINUTE } from "@cartwright/kernel/clock";
import { deliverAll } from "@cartwright/messaging/testing";
import { expect } from "vitest";
import { placeOrder } from "./place-order.ts";
import { reissueStuckOrders } from "./reissue-stuck-orders.ts";
import { CONSUMERS, settle, test } from "./testing/buying-test.ts";
import { aGuestWith, aMug, aPurchase } from "./testing/shop.ts";

test("an order whose news of the money was lost hears it again after two minutes, once", async ({ shop, bank }) => {
  const guest = await aGuestWith(shop, [await aMug(shop, 5)]);
  const paymentToken = await bank.token("4242424242424242");
  const { orderId } = await placeOrder(guest, await aPurchase(guest, { paymentToken }));
  const stateOf = async () => (await shop.db.order.findUnique({ where: { id: orderId } }))?.state;
  const deaf = CONSUMERS.filter((consumer) => consumer.name !== "confirm-paid-order");
  await deliverAll(shop, deaf);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await deliverAll(shop, deaf);
  expect(await stateOf()).toBe("authorised");

  const later = { ...shop, now: () => after(new Date(), 3 * MINUTE) };
  expect(await reissueStuckOrders(shop)).toBe(0);
  expect(await reissueStuckOrders(later)).toBe(1);
  expect(await reissueStuckOrders(later)).toBe(0);
  await settle(shop);
  expect(await stateOf()).toBe("paid");
  expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
});
