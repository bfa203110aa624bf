import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { expect } from "vitest";
import { buyerOf } from "./buyer-of.ts";
import { buyersAfter } from "./buyers-after.ts";
import { noteRefund } from "./note-refund.ts";
import { ordersOfPerson } from "./orders-of-person.ts";
import { purchasesOf } from "./purchases-of.ts";
import { anOrder } from "./testing.ts";

const usd = (amount: number) => money(amount, "USD");
const paid = (ctx: RootCtx, id: Id<"Order">) =>
  ctx.db.order.update({ where: { id }, data: { state: "paid", paymentState: "paid" } });

test("a person's orders are those of their account and those of a guest with their e-mail, page by page", async ({
  ctx,
}) => {
  const { id: customerId, email } = await aCustomerRow(ctx, newId<"Customer">());
  const guest = await anOrder(ctx, { email: email.toUpperCase() });
  const own = await anOrder(ctx, { email: `${newId()}@example.com`, customerId });
  const { id: other } = await aCustomerRow(ctx, newId<"Customer">());
  await anOrder(ctx, { email, customerId: other });
  const person = { customerId, mailbox: email };
  const first = await ordersOfPerson(ctx, { person, limit: 1 });
  const second = await ordersOfPerson(ctx, { person, limit: 1, cursor: first.next });
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([own.number, guest.number]);
  expect(second.next).toBeNull();
  expect(await purchasesOf(ctx, person)).toMatchObject({ orders: 0, spent: [], firstAt: null, lastAt: null });
  for (const { id } of [own, guest]) await paid(ctx, id);
  expect(await purchasesOf(ctx, person)).toMatchObject({ orders: 2, spent: [usd(7390)], name: "Ada Byron" });
  expect(await purchasesOf(ctx, { customerId: null, mailbox: email })).toMatchObject({ orders: 1, spent: [usd(3695)] });
  expect(await buyersAfter(ctx, { after: guest.number - 1, limit: 1 })).toMatchObject([
    { number: guest.number, customerId: null },
  ]);
  const nobody = { ...ctx, actor: ANONYMOUS };
  for (const asked of [
    purchasesOf(nobody, person),
    ordersOfPerson(nobody, { person, limit: 1 }),
    buyerOf(nobody, { orderId: own.id }),
    buyersAfter(nobody, { after: 0, limit: 1 }),
  ])
    await expect(asked).rejects.toMatchObject({ code: "NOT_PERMITTED" });
});

test("whoever keeps figures is told of a refund once the order has taken note of it", async ({ ctx }) => {
  const { id } = await anOrder(ctx);
  await paid(ctx, id);
  await inTransaction(ctx, (ctx) =>
    noteRefund(ctx, { orderId: id, refund: { id: newId(), amount: usd(500) }, refunded: usd(500) }),
  );
  expect(await ctx.db.outbox.findMany({ where: { groupId: id, type: "order.refunded" } })).toMatchObject([
    { queue: "back-office", payload: { orderId: id } },
  ]);
});
