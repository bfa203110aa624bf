import { newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { ListStaffOrders } from "@cartwright/orders/contract";
import { listOrders } from "@cartwright/orders/list-orders";
import { describe, expect } from "vitest";
import { cancelOrder } from "./cancel-order.ts";
import { followOrder } from "./follow-order.ts";
import { fulfilOrder } from "./fulfil-order.ts";
import { orderForStaff } from "./order-for-staff.ts";
import { refundOrder } from "./refund-order.ts";
import { settle, test } from "./testing/buying-test.ts";
import { aParcel, asStaff, boughtMugs, stockOf } from "./testing/desk.ts";

const packer = (shop: Parameters<typeof boughtMugs>[0]) => asStaff(shop, "orders.read", "orders.fulfil");

describe("staff ship an order", () => {
  test("in two parcels; stock, order, customer's page and audit log follow each of them", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 3);
    const desk = packer(shop);
    expect((await orderForStaff(desk, order)).may).toMatchObject({ fulfil: true, cancel: false, refund: false });

    const first = await fulfilOrder(desk, aParcel(order, 2, { trackingUrl: "https://ups.example/1Z999" }));
    expect(first).toMatchObject({ number: 1, shippedBy: "Sam Support", lines: [{ sku: order.sku, quantity: 2 }] });
    expect(await stockOf(shop, order)).toEqual({
      onHand: 1,
      reserved: 1,
      inPortland: 1,
      allocated: 1,
      toShip: 1,
      held: 1,
      ledger: 1,
    });
    const half = await orderForStaff(desk, order);
    expect(half).toMatchObject({ fulfilment: "partly_fulfilled", lines: [{ quantity: 3, fulfilled: 2, left: 1 }] });
    expect(half.allocations).toEqual([
      { sku: order.sku, warehouseCode: "PDX", warehouseName: "Portland", quantity: 1 },
    ]);

    await fulfilOrder(desk, aParcel(order, 1, { trackingNumber: "1Z-SECOND" }));
    const whole = await orderForStaff(desk, order);
    expect(whole).toMatchObject({ fulfilment: "fulfilled", lines: [{ fulfilled: 3, left: 0 }], allocations: [] });
    expect(whole.may.fulfil).toBe(false);
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 0, reserved: 0, allocated: 0, held: 0, ledger: 0 });
    expect(whole.entries.filter(({ kind }) => kind === "shipped")).toMatchObject([
      { by: "Sam Support", detail: { parcel: 1, trackingNumber: "1Z999AA10123456784" } },
      { by: "Sam Support", detail: { parcel: 2, trackingNumber: "1Z-SECOND" } },
    ]);

    const { order: seen } = await followOrder(order.buyer, order);
    expect(seen.fulfilment).toBe("fulfilled");
    expect(seen.parcels).toEqual([
      {
        number: 1,
        carrier: "UPS",
        trackingNumber: "1Z999AA10123456784",
        trackingUrl: "https://ups.example/1Z999",
        shippedAt: expect.any(Date),
        lines: [{ sku: order.sku, quantity: 2 }],
      },
      expect.objectContaining({ number: 2, trackingUrl: null }),
    ]);
    expect(seen.entries.map(({ kind }) => kind)).toEqual(["placed", "authorised", "paid", "shipped", "shipped"]);

    const audit = await shop.db.auditEntry.findMany({ where: { subjectId: order.orderId }, orderBy: { id: "asc" } });
    expect(audit).toMatchObject([
      { action: "order.shipped", before: { fulfilment: "unfulfilled" }, after: { fulfilment: "partly_fulfilled" } },
      { action: "order.shipped", before: { fulfilment: "partly_fulfilled" }, after: { fulfilment: "fulfilled" } },
    ]);
    const mails = await shop.db.outbox.findMany({ where: { groupId: order.orderId, type: "order.shipped" } });
    expect(mails.map((row) => row.queue)).toEqual(["notification", "notification"]);
  });

  test("once, however often the form is sent; the same key with another parcel is refused", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = packer(shop);
    const form = aParcel(order, 1);
    const parcels = await Promise.all(Array.from({ length: 8 }, () => fulfilOrder(desk, form)));
    expect(new Set(parcels.map(({ id }) => id)).size).toBe(1);
    expect(Object.keys(parcels[0]!)).not.toContain("idempotencyKey");
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 1, toShip: 1 });
    for (const other of [{ trackingNumber: "other" }, { lines: [{ sku: order.sku, quantity: 2 }] }])
      await expect(fulfilOrder(desk, { ...form, ...other })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    expect(await shop.db.auditEntry.count({ where: { subjectId: order.orderId } })).toBe(1);
  });

  test("only what is left, from the warehouse that has it, and nothing by halves", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = packer(shop);
    for (const [wrong, code] of [
      [aParcel(order, 3), "NOT_ALLOCATED_HERE"],
      [aParcel(order, 1, { warehouseCode: "RTM" }), "NOT_ALLOCATED_HERE"],
      [aParcel(order, 1, { warehouseCode: "MARS" }), "NOT_ALLOCATED_HERE"],
      [
        aParcel(order, 1, {
          lines: [
            { sku: order.sku, quantity: 1 },
            { sku: "OTHER", quantity: 1 },
          ],
        }),
        "NOT_ALLOCATED_HERE",
      ],
    ] as const)
      await expect(fulfilOrder(desk, wrong)).rejects.toMatchObject({ code });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 2, reserved: 2, toShip: 2, held: 2 });
    expect((await orderForStaff(desk, order)).fulfilments).toEqual([]);
  });

  test("only when it is paid, and not when it was called off", async ({ shop, bank }) => {
    const declined = await boughtMugs(shop, bank, 1, "4000000000000002");
    await expect(fulfilOrder(packer(shop), aParcel(declined, 1))).rejects.toMatchObject({ code: "ORDER_STATE" });
    const order = await boughtMugs(shop, bank, 1);
    await cancelOrder(asStaff(shop, "orders.read", "orders.cancel"), { orderId: order.orderId, reason: "Broken" });
    await expect(fulfilOrder(packer(shop), aParcel(order, 1))).rejects.toMatchObject({ code: "ORDER_STATE" });
  });

  test("whose rest was refunded and went back on sale: then it is all shipped", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.refund");
    await fulfilOrder(desk, aParcel(order, 1));
    await refundOrder(desk, {
      orderId: order.orderId,
      amount: money(2800, "USD"),
      reason: "The last one broke",
      idempotencyKey: newId(),
      restock: [{ sku: order.sku, quantity: 1 }],
    });
    await settle(shop, { quietMs: 1_600 });
    expect(await orderForStaff(desk, order)).toMatchObject({
      fulfilment: "fulfilled",
      payment: "partly_refunded",
      lines: [{ quantity: 2, fulfilled: 1, left: 0 }],
      money: { refunded: money(2800, "USD") },
    });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 1, reserved: 0, allocated: 0, toShip: 0, held: 0 });
  });

  test("of which all went back on sale before any of it left: nothing is to ship any more", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.refund");
    const rows = async (asked: object) =>
      (await listOrders(desk, ListStaffOrders.parse(asked))).items.filter(({ id }) => id === order.orderId);
    const toShip = () => rows({ fulfilment: "to_ship" });
    expect(await toShip()).toHaveLength(1);
    await refundOrder(desk, {
      orderId: order.orderId,
      amount: money(5600, "USD"),
      reason: "Changed their mind",
      idempotencyKey: newId(),
      restock: [{ sku: order.sku, quantity: 2 }],
    });
    expect(await toShip()).toEqual([]);
    expect(await orderForStaff(desk, order)).toMatchObject({
      fulfilment: "fulfilled",
      fulfilments: [],
      may: { fulfil: false, cancel: false, refund: true },
    });
    expect(await rows({})).toMatchObject([{ fulfilment: "fulfilled", sent: false }]);
    await expect(fulfilOrder(desk, aParcel(order, 1))).rejects.toMatchObject({ code: "NOT_ALLOCATED_HERE" });
  });

  test("whose money was all given back only where they say that they know", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 2);
    const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.refund");
    const giveBack = (amount: number) =>
      refundOrder(desk, {
        orderId: order.orderId,
        amount: money(amount, "USD"),
        reason: "It comes too late",
        idempotencyKey: newId(),
        restock: [],
      });
    const all = (await orderForStaff(desk, order)).money!.captured.amount;
    await giveBack(all - 1);
    expect(await orderForStaff(desk, order)).toMatchObject({ allGivenBack: false });
    const first = aParcel(order, 1);
    await fulfilOrder(desk, first);
    await giveBack(1);
    const { allGivenBack, version, may } = await orderForStaff(desk, order);
    expect([allGivenBack, may.fulfil]).toEqual([true, true]);
    // Whatever left before is told again as it was.
    await expect(fulfilOrder(desk, first)).resolves.toMatchObject({ number: 1 });

    const rest = aParcel(order, 1, { version });
    await expect(fulfilOrder(desk, rest)).rejects.toMatchObject({
      code: "ALL_GIVEN_BACK",
      message: "All of its money was given back. Ship it from its own page, or put its goods back on sale.",
    });
    expect(await stockOf(shop, order)).toMatchObject({ onHand: 1, toShip: 1 });
    await expect(fulfilOrder(desk, { ...rest, thoughGivenBack: true })).resolves.toMatchObject({ number: 2 });
    expect(await orderForStaff(desk, order)).toMatchObject({
      fulfilment: "fulfilled",
      fulfilments: [{ warehouseName: "Portland" }, { warehouseName: "Portland" }],
    });
  });
});

describe("whoever is first", () => {
  test("two people who ship the same units at once ship them once", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 3);
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => fulfilOrder(packer(shop), aParcel(order, 2))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "NOT_ALLOCATED_HERE" });
    expect(await stockOf(shop, order)).toMatchObject({
      onHand: 1,
      reserved: 1,
      allocated: 1,
      toShip: 1,
      held: 1,
      ledger: 1,
    });
    expect((await orderForStaff(packer(shop), order)).fulfilments).toHaveLength(1);
  });

  test("an order is shipped or called off, never both", async ({ shop, bank }) => {
    for (let round = 0; round < 4; round += 1) {
      const order = await boughtMugs(shop, bank, 1);
      const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.cancel");
      const [shipped, cancelled] = await Promise.allSettled([
        fulfilOrder(desk, aParcel(order, 1)),
        cancelOrder(desk, { orderId: order.orderId, reason: "Asked for it" }),
      ]);
      expect([shipped.status, cancelled.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      const { state, fulfilment } = await orderForStaff(desk, order);
      const sent = shipped.status === "fulfilled";
      expect([state, fulfilment]).toEqual(sent ? ["paid", "fulfilled"] : ["cancelled", "unfulfilled"]);
      expect(await stockOf(shop, order)).toMatchObject({ onHand: sent ? 0 : 1, reserved: 0, allocated: 0, toShip: 0 });
    }
  });

  test("shipping and putting back on sale at once share the units, and none is both", async ({ shop, bank }) => {
    for (let round = 0; round < 3; round += 1) {
      const order = await boughtMugs(shop, bank, 1);
      const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.refund");
      const refund = {
        orderId: order.orderId,
        amount: money(2800, "USD"),
        reason: "Broken",
        idempotencyKey: newId(),
        restock: [{ sku: order.sku, quantity: 1 }],
      };
      const results = await Promise.allSettled([fulfilOrder(desk, aParcel(order, 1)), refundOrder(desk, refund)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const onHand = results[0].status === "fulfilled" ? 0 : 1;
      expect(await stockOf(shop, order)).toMatchObject({ onHand, reserved: 0, allocated: 0, toShip: 0, held: 0 });
    }
  });
});

describe("who may not ship", () => {
  test("a role without the permission, the customer and a stranger", async ({ shop, bank }) => {
    const order = await boughtMugs(shop, bank, 1);
    for (const nobody of [
      asStaff(shop, "orders.read", "orders.cancel", "orders.refund"),
      order.buyer,
      { ...shop, actor: { kind: "anonymous" } as const },
    ])
      await expect(fulfilOrder(nobody, aParcel(order, 1))).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(fulfilOrder(asStaff(shop, "orders.fulfil"), aParcel(order, 1))).rejects.toMatchObject({
      code: "ORDER_NOT_FOUND",
    });
    await expect(orderForStaff(order.buyer, order)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    expect(await shop.db.auditEntry.count({ where: { subjectId: order.orderId } })).toBe(0);
  });
});
