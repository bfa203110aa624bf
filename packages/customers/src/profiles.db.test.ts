import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { emailKey } from "@cartwright/identity/email-key";
import { aCustomer } from "@cartwright/identity/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { claimOrders } from "@cartwright/orders/claim-orders";
import { anOrder } from "@cartwright/orders/testing";
import { describe, expect } from "vitest";
import { addNote } from "./add-note.ts";
import { catchUp } from "./catch-up.ts";
import { customerOf } from "./customer-of.ts";
import { notesOf } from "./notes-of.ts";
import { profileOfOrder } from "./profile-of-order.ts";
import { refreshAccount, refreshBuyer } from "./refresh.ts";
import { saveGroup } from "./save-group.ts";
import { setGroup } from "./set-group.ts";
import { setTags } from "./set-tags.ts";
import { aGuest, aPaidOrder } from "./testing.ts";

const somebody = () => `${newId()}@example.com`;
const heard = (ctx: RootCtx, orderId: Id<"Order">) => inTransaction(ctx, (ctx) => refreshBuyer(ctx, { orderId }));
const changed = (ctx: RootCtx, customerId: Id<"Customer">) =>
  inTransaction(ctx, (ctx) => refreshAccount(ctx, customerId));
const profileOf = (ctx: RootCtx, email: string) =>
  ctx.db.customerProfile.findUnique({ where: { emailKey: emailKey(email) } });
const figures = async (ctx: RootCtx, email: string) => {
  const profile = await profileOf(ctx, email);
  const { orders, spent, kind } = await customerOf(ctx, { profileId: profile!.id as Id<"CustomerProfile"> });
  return { orders, spent, kind };
};
/** Moves an account to another e-mail, as its owner does by two links. */
const moveTo = (ctx: RootCtx, id: Id<"Customer">, email: string) =>
  ctx.db.customer.update({ where: { id }, data: { email, emailKey: emailKey(email) } });

describe("the profile of a guest", () => {
  test("is there once an order was paid, and adds up with the second", async ({ ctx }) => {
    const email = somebody();
    const { id: unpaid } = await anOrder(ctx, { email });
    await heard(ctx, unpaid);
    expect(await profileOf(ctx, email)).toBeNull();
    const { profileId, orderId } = await aGuest(ctx, { email });
    expect(await figures(ctx, email)).toEqual({ orders: 1, spent: [money(3695, "USD")], kind: "guest" });
    const second = await aPaidOrder(ctx, { email: email.toUpperCase() });
    await heard(ctx, second.id);
    expect(await figures(ctx, email)).toEqual({ orders: 2, spent: [money(7390, "USD")], kind: "guest" });
    expect(await profileOfOrder(ctx, { orderId })).toEqual({ profileId });
  });

  test("is not doubled by a message that comes again", async ({ ctx }) => {
    const { email, orderId } = await aGuest(ctx);
    for (let again = 0; again < 3; again += 1) await heard(ctx, orderId);
    expect(await figures(ctx, email)).toMatchObject({ orders: 1, spent: [money(3695, "USD")] });
  });

  test("has right sums when ten orders are paid at once", async ({ ctx }) => {
    const email = somebody();
    const orders = await Promise.all(Array.from({ length: 10 }, () => aPaidOrder(ctx, { email })));
    await Promise.all(orders.map(({ id }) => heard(ctx, id)));
    expect(await figures(ctx, email)).toMatchObject({ orders: 10, spent: [money(36950, "USD")] });
  });

  test("forgets what went back, and an order that was called off", async ({ ctx }) => {
    const { email, orderId } = await aGuest(ctx);
    await ctx.db.order.update({
      where: { id: orderId },
      data: { refundedAmount: 1000n, paymentState: "partly_refunded" },
    });
    await heard(ctx, orderId);
    expect(await figures(ctx, email)).toMatchObject({ orders: 1, spent: [money(2695, "USD")] });
    await ctx.db.order.update({
      where: { id: orderId },
      data: { state: "cancelled", refundedAmount: 3695n, paymentState: "refunded" },
    });
    await heard(ctx, orderId);
    expect(await figures(ctx, email)).toMatchObject({ orders: 0, spent: [money(0, "USD")] });
    expect(await profileOf(ctx, email)).toMatchObject({ lastOrderAt: null });
  });

  test("keeps different money apart", async ({ ctx }) => {
    const { email } = await aGuest(ctx);
    const { id } = await aPaidOrder(ctx, { email });
    await ctx.db.order.update({ where: { id }, data: { currency: "EUR" } });
    await heard(ctx, id);
    expect(await figures(ctx, email)).toMatchObject({ spent: [money(3695, "EUR"), money(3695, "USD")] });
  });
});

describe("the profile of an account", () => {
  test("is there when it registers, with its name, and holds what a guest bought with its e-mail", async ({ ctx }) => {
    const email = somebody();
    const guest = await aGuest(ctx, { email: email.toUpperCase() });
    const { id } = await aCustomer(ctx, { email, name: "Grace Hopper" });
    await changed(ctx, id);
    expect(await profileOf(ctx, email)).toMatchObject({ id: guest.profileId, customerId: id, name: "Grace Hopper" });
    expect(await figures(ctx, email)).toEqual({ orders: 1, spent: [money(3695, "USD")], kind: "account" });
    // The order is nobody's still, until they sign in and take it along; that changes no figure.
    expect(await ctx.db.order.findUnique({ where: { id: guest.orderId } })).toMatchObject({ customerId: null });
    await inTransaction(ctx, (ctx) => claimOrders(ctx, { customerId: id, email }));
    await heard(ctx, guest.orderId);
    expect(await figures(ctx, email)).toMatchObject({ orders: 1, spent: [money(3695, "USD")] });
  });

  test("counts orders of the account that went to another mailbox, and gives that mailbox none of them", async ({
    ctx,
  }) => {
    const { id, email } = await aCustomer(ctx);
    const other = somebody();
    const order = await aPaidOrder(ctx, { email: other, customerId: id });
    await heard(ctx, order.id);
    expect(await figures(ctx, email)).toMatchObject({ orders: 1 });
    expect(await profileOf(ctx, other)).toBeNull();
  });

  test("follows the account to a new e-mail; what a guest bought with the old one stays with the old one", async ({
    ctx,
  }) => {
    const { id, email } = await aCustomer(ctx);
    const { profileId } = await aGuest(ctx, { email });
    await changed(ctx, id);
    const next = somebody();
    await moveTo(ctx, id, next);
    await changed(ctx, id);
    expect(await profileOf(ctx, next)).toMatchObject({ id: profileId, customerId: id });
    expect(await figures(ctx, next)).toMatchObject({ orders: 0, kind: "account" });
    expect(await figures(ctx, email)).toMatchObject({ orders: 1, kind: "guest" });
  });

  test("takes in the guest of its new e-mail: notes and tags of both are kept, and old links lead to it", async ({
    ctx,
  }) => {
    const { id, email } = await aCustomer(ctx);
    await changed(ctx, id);
    const own = (await profileOf(ctx, email))!.id as Id<"CustomerProfile">;
    await setTags(ctx, { profileId: own, version: 1, tags: ["wholesale", "kind"] });
    await addNote(ctx, { profileId: own, text: "Has a shop" });
    const guest = await aGuest(ctx);
    await setTags(ctx, { profileId: guest.profileId, version: 1, tags: ["kind", "paints"] });
    await addNote(ctx, { profileId: guest.profileId, text: "Likes blue" });
    const { groupId } = await saveGroup(ctx, { name: newId(), description: "" });
    await setGroup(ctx, { profileId: guest.profileId, version: 2, groupId: groupId as Id<"CustomerGroup"> });
    await moveTo(ctx, id, guest.email);
    await Promise.all([changed(ctx, id), heard(ctx, guest.orderId), changed(ctx, id)]);
    const merged = await customerOf(ctx, { profileId: guest.profileId });
    expect(merged).toMatchObject({ id: own, email: guest.email, orders: 1, tags: ["wholesale", "kind", "paints"] });
    expect(merged.group?.id).toBe(groupId);
    const { items } = await notesOf(ctx, { profileId: guest.profileId, limit: 10 });
    expect(items.map(({ text }) => text).toSorted()).toEqual(["Has a shop", "Likes blue"]);
    await addNote(ctx, { profileId: guest.profileId, text: "Written on the page that was open" });
  });

  test("finds its place when two accounts exchange their e-mails, in whatever order that is heard of", async ({
    ctx,
  }) => {
    const [ada, grace] = [await aCustomer(ctx), await aCustomer(ctx)];
    for (const { id } of [ada, grace]) await changed(ctx, id);
    await moveTo(ctx, ada.id, somebody());
    await moveTo(ctx, grace.id, ada.email);
    await moveTo(ctx, ada.id, grace.email);
    await Promise.all([changed(ctx, grace.id), changed(ctx, ada.id)]);
    expect(await profileOf(ctx, ada.email)).toMatchObject({ customerId: grace.id });
    expect(await profileOf(ctx, grace.email)).toMatchObject({ customerId: ada.id });
  });

  test("is one, however many hear of it at once", async ({ ctx }) => {
    const email = somebody();
    const orders = await Promise.all([1, 2, 3].map(() => aPaidOrder(ctx, { email })));
    const { id } = await aCustomer(ctx, { email });
    await Promise.all([...orders.map((order) => heard(ctx, order.id)), ...[1, 2, 3].map(() => changed(ctx, id))]);
    expect(await figures(ctx, email)).toEqual({ orders: 3, spent: [money(11085, "USD")], kind: "account" });
    expect(await ctx.db.customerProfile.count({ where: { customerId: id } })).toBe(1);
  });
});

test("the catching-up gives profiles to whoever was there before, and then has nothing to do", async ({ ctx }) => {
  const { id } = await aCustomer(ctx);
  const email = somebody();
  await aPaidOrder(ctx, { email });
  while ((await catchUp(ctx)) > 0);
  expect(await ctx.db.customerProfile.findUnique({ where: { customerId: id } })).not.toBeNull();
  expect(await figures(ctx, email)).toMatchObject({ orders: 1 });
  expect(await catchUp(ctx)).toBe(0);
});
