import { newId } from "@cartwright/kernel/id";
import { expect } from "vitest";
import { cancelOrder } from "./cancel-order.ts";
import { fulfilOrder } from "./fulfil-order.ts";
import { sendMailAgain } from "./send-mail-again.ts";
import { test } from "./testing/buying-test.ts";
import { aParcel, asStaff, boughtMugs, stockOf } from "./testing/desk.ts";

/*
 * Bulk actions of the back office go through the single procedures, one call for each order, each under a key. An answer that is
 * lost makes the browser send the same again: nothing may be done twice.
 */
test("the same run sent again ships nothing, cancels nothing and mails nothing a second time", async ({
  shop,
  bank,
}) => {
  const desk = asStaff(shop, "orders.read", "orders.fulfil", "orders.cancel", "orders.note");
  const shipped = [await boughtMugs(shop, bank, 1), await boughtMugs(shop, bank, 2)];
  const cancelled = await boughtMugs(shop, bank, 1);
  const key = newId();
  const run = () =>
    Promise.all([
      ...shipped.map((order) =>
        fulfilOrder(
          desk,
          aParcel(order, order === shipped[0] ? 1 : 2, { idempotencyKey: `${key}-${order.orderId}-PDX`, version: 3 }),
        ),
      ),
      cancelOrder(desk, { orderId: cancelled.orderId, reason: "Ordered twice" }),
      ...shipped.map(({ orderId }) => sendMailAgain(desk, { orderId, kind: "confirmation", idempotencyKey: key })),
    ]);
  await run();
  await run();
  await Promise.all([run(), run()]);
  const ids = [...shipped, cancelled].map(({ orderId }) => orderId);
  const audit = await shop.db.auditEntry.findMany({ where: { subjectId: { in: ids } } });
  expect(audit.map(({ action }) => action).toSorted()).toEqual([
    "order.cancelled",
    "order.mail_sent_again",
    "order.mail_sent_again",
    "order.shipped",
    "order.shipped",
  ]);
  const mails = await shop.db.outbox.findMany({ where: { groupId: { in: ids }, queue: "notification" } });
  expect(mails.map(({ type }) => type).filter((type) => type === "order.mail_requested")).toHaveLength(2);
  expect(mails.map(({ type }) => type).filter((type) => type === "order.shipped")).toHaveLength(2);
  expect(await stockOf(shop, shipped[1]!)).toMatchObject({ onHand: 0, toShip: 0, held: 0 });
  expect(await shop.db.refund.count({ where: { idempotencyKey: `cancel-${cancelled.orderId}` } })).toBe(1);
});
