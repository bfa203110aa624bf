import { newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { describe, expect } from "vitest";
import { addNote } from "./add-note.ts";
import { cancelOrder } from "./cancel-order.ts";
import { followOrder } from "./follow-order.ts";
import { fulfilOrder } from "./fulfil-order.ts";
import { orderForStaff } from "./order-for-staff.ts";
import { placeOrder } from "./place-order.ts";
import { refundOrder } from "./refund-order.ts";
import { sendMailAgain } from "./send-mail-again.ts";
import { type BuyingCtx, settle, test } from "./testing/buying-test.ts";
import { aParcel, asStaff, boughtMugs, stockOf } from "./testing/desk.ts";
import { aGuestWith, aMug, aPurchase } from "./testing/shop.ts";

const SETTLED = { quietMs: 1_600 };
const desk = (shop: BuyingCtx) => asStaff(shop, "orders.read", "orders.cancel");

describe("staff call an order off", () => {
  test("that is paid: its money goes back in full, its stock is on sale again, everybody is told", async ({
    shop,
    bank,
  }) => {
    const order = await boughtMugs(shop, bank, 2);
    expect((await orderForStaff(desk(shop), order)).may).toMatchObject({ cancel: true, fulfil: false, refund: false });
    await cancelOrder(desk(shop), { orderId: order.orderId, reason: "Found a crack" });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 2, reserved: 0, allocated: 0, toShip: 0, ledger: 2 });
    expect(await orderForStaff(desk(shop), order)).toMatchObject({ state: "cancelled", payment: "paid" });
    await settle(shop, SETTLED);
    const total = 2 * 2800 + 895;
    const seen = await orderForStaff(desk(shop), order);
    expect(seen).toMatchObject({
      payment: "refunded",
      money: { refunded: money(total, "USD"), refundable: money(0, "USD") },
      refunds: [{ reason: "Found a crack", state: "settled" }],
      may: { cancel: false, fulfil: false },
    });
    expect(seen.entries.slice(-2)).toMatchObject([
      { kind: "cancelled", by: "Sam Support", detail: { reason: "Found a crack" } },
      { kind: "refunded", by: null, detail: { amount: money(total, "USD") } },
    ]);
    expect(await bank.book(order.orderId)).toMatchObject([{ captured: total, refunded: total }]);
    expect(await shop.db.auditEntry.findMany({ where: { subjectId: order.orderId } })).toMatchObject([
      {
        action: "order.cancelled",
        before: { state: "paid" },
        after: { state: "cancelled", reason: "Found a crack", refunded: money(total, "USD") },
      },
    ]);
    const told = await followOrder(order.buyer, order);
    expect(told.order.state).toBe("cancelled");
    expect(JSON.stringify(told)).not.toContain("crack");
    expect(
      await shop.db.outbox.count({ where: { groupId: order.orderId, type: "order.cancelled", queue: "notification" } }),
    ).toBe(1);
  });

  test("of which a part was refunded before: the rest goes back", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const both = asStaff(shop, "orders.read", "orders.cancel", "orders.refund");
    await refundOrder(both, {
      orderId: order.orderId,
      amount: money(2800, "USD"),
      reason: "One less",
      idempotencyKey: newId(),
      restock: [{ sku: order.sku, quantity: 1 }],
    });
    await cancelOrder(both, { orderId: order.orderId, reason: "The other, too" });
    await settle(shop, SETTLED);
    expect(await orderForStaff(both, order)).toMatchObject({
      payment: "refunded",
      refunds: [{ amount: money(2800 + 895, "USD") }, { amount: money(2800, "USD") }],
    });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 2, reserved: 0, allocated: 0, toShip: 0 });
  });

  test("that the bank has agreed to and whose capture was refused: the hold is let go", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    await shop.db.order.update({
      where: { id: order.orderId },
      data: { state: "authorised", paymentState: "authorised" },
    });
    await shop.db.paymentAttempt.updateMany({ where: { orderId: order.orderId }, data: { state: "capturing" } });
    await expect(cancelOrder(desk(shop), { orderId: order.orderId, reason: "No" })).rejects.toMatchObject({
      code: "MONEY_ON_THE_MOVE",
    });
    await shop.db.paymentAttempt.updateMany({ where: { orderId: order.orderId }, data: { state: "capture_failed" } });
    await cancelOrder(desk(shop), { orderId: order.orderId, reason: "No" });
    expect(await orderForStaff(desk(shop), order)).toMatchObject({
      state: "cancelled",
      payment: "released",
      attempts: [{ state: "voiding", card: { last4: "4242" } }],
    });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 1, reserved: 0, allocated: 0 });
  });

  test("that nobody has paid yet", async ({ shop, bank }) => {
    const mug = await aMug(shop, 1);
    const guest = await aGuestWith(shop, [mug]);
    const { orderId, number } = await placeOrder(
      guest,
      await aPurchase(guest, { paymentToken: await bank.token("4242424242424242") }),
    );
    await cancelOrder(desk(shop), { orderId, reason: "A test of ours" });
    await settle(shop, SETTLED);
    expect(await orderForStaff(desk(shop), { number })).toMatchObject({ state: "cancelled", payment: "unpaid" });
    const { reserved } = await shop.db.availability.findUniqueOrThrow({ where: { sku: mug.sku } });
    expect(reserved).toBe(0);
  });

  test("once: again, and by two people at once, it changes nothing more", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    await Promise.all([1, 2, 3, 4].map(() => cancelOrder(desk(shop), { orderId: order.orderId, reason: "Broken" })));
    expect(await shop.db.auditEntry.count({ where: { subjectId: order.orderId } })).toBe(1);
    expect((await orderForStaff(desk(shop), order)).refunds).toHaveLength(1);
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 1, reserved: 0 });
  });

  test("not once something of it has left", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const all = asStaff(shop, "orders.read", "orders.fulfil", "orders.cancel");
    await fulfilOrder(all, aParcel(order, 1));
    expect((await orderForStaff(all, order)).may.cancel).toBe(false);
    await expect(cancelOrder(all, { orderId: order.orderId, reason: "Too late" })).rejects.toMatchObject({
      code: "ON_ITS_WAY",
    });
    expect((await orderForStaff(all, order)).refunds).toEqual([]);
  });

  test("not without the permission, nor as its customer", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    const input = { orderId: order.orderId, reason: "Mine" };
    for (const nobody of [asStaff(shop, "orders.read", "orders.refund", "orders.fulfil"), order.buyer])
      await expect(cancelOrder(nobody, input)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(cancelOrder(asStaff(shop, "orders.cancel"), input)).rejects.toMatchObject({ code: "ORDER_NOT_FOUND" });
  });
});

describe("staff write about an order", () => {
  test("notes, which colleagues read under a name and the customer never sees", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    const writer = asStaff(shop, "orders.read", "orders.note");
    await addNote(writer, { orderId: order.orderId, text: "Rang twice, nobody there" });
    const seen = await orderForStaff(writer, order);
    expect(seen.notes).toMatchObject([{ text: "Rang twice, nobody there", writtenBy: "Sam Support" }]);
    expect(seen.entries.at(-1)).toMatchObject({ kind: "noted", by: "Sam Support" });
    expect(JSON.stringify(await followOrder(order.buyer, order))).not.toMatch(/Rang|Sam|noted/);
    for (const nobody of [asStaff(shop, "orders.read"), order.buyer])
      await expect(addNote(nobody, { orderId: order.orderId, text: "Hi" })).rejects.toMatchObject({
        code: "NOT_PERMITTED",
      });
    expect(await shop.db.auditEntry.count({ where: { subjectId: order.orderId, action: "order.noted" } })).toBe(1);
  });

  test("mails once more: each request is one event per mail, and what was never due is refused", async ({
    shop,
    bank,
  }) => {
    const order = await boughtMugs(shop, bank, 2);
    const all = asStaff(shop, "orders.read", "orders.note", "orders.fulfil", "orders.cancel");
    const again = (kind: "confirmation" | "shipped", parcel?: number) =>
      sendMailAgain(all, { orderId: order.orderId, kind, ...(parcel === undefined ? {} : { parcel }) });
    await expect(again("shipped")).rejects.toMatchObject({ code: "NO_SUCH_MAIL" });
    await fulfilOrder(all, aParcel(order, 1));
    await fulfilOrder(all, aParcel(order, 1));
    expect([await again("confirmation"), await again("shipped"), await again("shipped", 2)]).toEqual([
      { mails: 1 },
      { mails: 2 },
      { mails: 1 },
    ]);
    await expect(again("shipped", 3)).rejects.toMatchObject({ code: "NO_SUCH_MAIL" });
    expect(await shop.db.outbox.count({ where: { groupId: order.orderId, type: "order.mail_requested" } })).toBe(4);
    const off = await boughtMugs(shop, bank, 1);
    await cancelOrder(all, { orderId: off.orderId, reason: "Broken" });
    await expect(sendMailAgain(all, { orderId: off.orderId, kind: "confirmation" })).rejects.toMatchObject({
      code: "NO_SUCH_MAIL",
    });
    await expect(
      sendMailAgain(asStaff(shop, "orders.read", "orders.fulfil"), { orderId: order.orderId, kind: "confirmation" }),
    ).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });
});
