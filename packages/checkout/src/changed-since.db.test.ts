import { newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { describe, expect } from "vitest";
import { addNote } from "./add-note.ts";
import { cancelOrder } from "./cancel-order.ts";
import { fulfilOrder } from "./fulfil-order.ts";
import { orderForStaff } from "./order-for-staff.ts";
import { refundOrder } from "./refund-order.ts";
import { type BuyingCtx, settle, test } from "./testing/buying-test.ts";
import { aParcel, asStaff, boughtMugs } from "./testing/desk.ts";

const atDesk = (shop: BuyingCtx) =>
  asStaff(shop, "orders.read", "orders.fulfil", "orders.cancel", "orders.refund", "orders.note");
const refundOf = (orderId: Parameters<typeof refundOrder>[1]["orderId"], minor: number, version?: number) => ({
  orderId,
  amount: money(minor, "USD"),
  reason: "Broken",
  idempotencyKey: newId(),
  restock: [],
  version,
});

describe("whoever acts on an order that somebody else has worked on meanwhile", () => {
  test("is told who did what, and nothing is done", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 3);
    const desk = atDesk(shop);
    const { version } = await orderForStaff(desk, order);
    await fulfilOrder(desk, aParcel(order, 2, { version }));
    const told = {
      code: "CHANGED_MEANWHILE",
      message: expect.stringContaining("Sam Support marked 2 units as shipped a moment ago."),
      details: { by: "Sam Support", version: version + 1 },
    };
    const { orderId } = order;
    for (const act of [
      () => fulfilOrder(desk, aParcel(order, 1, { version })),
      () => cancelOrder(desk, { orderId, reason: "Twice", version }),
      () => refundOrder(desk, refundOf(orderId, 100, version)),
      () => refundOrder(desk, refundOf(orderId, 9_999_999, version)),
    ])
      await expect(act()).rejects.toMatchObject(told);
    const now = await orderForStaff(desk, order);
    expect(now).toMatchObject({ version: version + 1, fulfilments: [{ number: 1 }], refunds: [] });
    await fulfilOrder(desk, aParcel(order, 1, { version: now.version }));
  });

  test("is told of a refund and of a cancellation, too", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    const desk = atDesk(shop);
    const { version } = await orderForStaff(desk, order);
    const { orderId } = order;
    await refundOrder(desk, refundOf(orderId, 500, version));
    await expect(fulfilOrder(desk, aParcel(order, 1, { version }))).rejects.toMatchObject({
      message: expect.stringContaining("refunded $5.00 a moment ago"),
    });
    const { version: then } = await orderForStaff(desk, order);
    await cancelOrder(desk, { orderId, reason: "Broken", version: then });
    await expect(fulfilOrder(desk, aParcel(order, 1, { version: then }))).rejects.toMatchObject({
      message: expect.stringContaining("cancelled this order"),
    });
  });

  test("goes on where only notes were written, or where a refund settled by itself", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = atDesk(shop);
    await refundOrder(desk, refundOf(order.orderId, 500));
    const { version } = await orderForStaff(desk, order);
    await settle(shop, { quietMs: 1_600 });
    await addNote(desk, { orderId: order.orderId, text: "Called her" });
    const now = await orderForStaff(desk, order);
    expect(now).toMatchObject({ payment: "partly_refunded" });
    expect(now.version).toBeGreaterThan(version);
    await fulfilOrder(desk, aParcel(order, 1, { version }));
  });

  test("once of three who ship the last unit at once, and a repeat of the one that did it is no conflict", async ({
    shop,
    bank,
  }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = atDesk(shop);
    const { version } = await orderForStaff(desk, order);
    const forms = [1, 2, 3].map(() => aParcel(order, 1, { version }));
    const answers = await Promise.allSettled(forms.map((form) => fulfilOrder(desk, form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    const won = forms[answers.findIndex(({ status }) => status === "fulfilled")]!;
    await expect(fulfilOrder(desk, won)).resolves.toMatchObject({ number: 1 });
    expect((await orderForStaff(desk, order)).fulfilments).toHaveLength(1);
  });

  test("a parcel may go without a tracking number, and is the same parcel when it is sent again", async ({
    shop,
    bank,
  }) => {
    const order = await boughtMugs(shop, bank, 1);
    const desk = atDesk(shop);
    const { trackingNumber: _, ...form } = aParcel(order, 1);
    const parcels = [await fulfilOrder(desk, form), await fulfilOrder(desk, form)];
    expect(parcels.map(({ trackingNumber }) => trackingNumber)).toEqual(["", ""]);
    expect(parcels[0]?.id).toBe(parcels[1]?.id);
  });
});
