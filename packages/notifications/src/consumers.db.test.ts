import { createServer } from "node:net";
import type { RootCtx } from "@cartwright/db/context";
import { system } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { dispatcher } from "@cartwright/messaging/dispatch";
import { changeStore } from "@cartwright/settings/change-store";
import { storeSettings } from "@cartwright/settings/store-settings";
import { expect } from "vitest";
import { mailOrderConfirmation, mailOrderNotFulfillable, type NotificationsCtx } from "./consumers.ts";
import { MailServerAway } from "./mailer.ts";
import { smtpMailer } from "./smtp-mailer.ts";
import { aPlacedOrder } from "./testing.ts";
import { from, inboxOf, test, worldOf } from "./testing/mail-test.ts";

const dispatch = dispatcher<NotificationsCtx>([mailOrderConfirmation, mailOrderNotFulfillable]);

const paid = (orderId: string, eventId: string = newId()) =>
  JSON.stringify({ eventId, type: "order.paid", payload: { orderId }, trace: null });

const deliveryOf = async (ctx: RootCtx, orderId: string) => {
  const rows = await ctx.db.$queryRaw<{ state: string; tries: number; last_error: string | null }[]>`
    select state, tries, last_error from notifications.delivery where subject_id = ${orderId}::uuid`;
  return rows;
};

test("a paid order's customer gets one confirmation, though the event comes twice and again under another event id", async ({
  world,
  mailbox,
}) => {
  const order = await aPlacedOrder(world);
  const message = paid(order.id);
  await dispatch(world, message);
  await dispatch(world, message);
  await dispatch(world, paid(order.id));
  const mails = await inboxOf(mailbox, order.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    subject: `Your Alder & Clay order ${order.number}`,
    messageId: `<order-confirmation.${order.id}@alder-and-clay.example>`,
  });
  expect(mails[0]!.html).toContain(`http://shop.example/orders/${order.number}?key=k1`);
  expect(mails[0]!.text).toContain(`http://shop.example/orders/${order.number}?key=k1`);
  expect(await deliveryOf(world, order.id)).toEqual([{ state: "sent", tries: 1, last_error: null }]);
});

test("two workers that get the event at once leave one delivery, and every copy has the same Message-ID", async ({
  world,
  mailbox,
}) => {
  const order = await aPlacedOrder(world);
  const message = paid(order.id);
  await Promise.all([1, 2, 3].map(() => dispatch(world, message)));
  const mails = await inboxOf(mailbox, order.email);
  expect(mails.length).toBeGreaterThan(0);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(await deliveryOf(world, order.id)).toHaveLength(1);
});

test("a worker that dies between sending and recording sends again under the same Message-ID", async ({
  world,
  mailbox,
}) => {
  const order = await aPlacedOrder(world);
  const dying = worldOf(world, {
    send: async (mail) => {
      await world.mailer.send(mail);
      throw new Error("killed");
    },
  });
  const message = paid(order.id);
  await expect(dispatch(dying, message)).rejects.toThrow("killed");
  await dispatch(world, message);
  const mails = await inboxOf(mailbox, order.email);
  expect(mails).toHaveLength(2);
  expect(mails[0]!.messageId).toBe(mails[1]!.messageId);
  expect(await deliveryOf(world, order.id)).toMatchObject([{ state: "sent", tries: 2 }]);
});

test("an order that could not be completed is told so, apart from its confirmation", async ({ world, mailbox }) => {
  const order = await aPlacedOrder(world);
  await dispatch(
    world,
    JSON.stringify({ eventId: newId(), type: "order.not_fulfillable", payload: { orderId: order.id }, trace: null }),
  );
  const [mail] = await inboxOf(mailbox, order.email);
  expect(mail).toMatchObject({ messageId: `<order-not-fulfillable.${order.id}@alder-and-clay.example>` });
  expect(mail!.text).toContain("No money was kept");
});

test("while the mail server asks to come back later the mail rests, and then goes out", async ({ world, mailbox }) => {
  const order = await aPlacedOrder(world);
  await fetch(`${mailbox.url}/test/refuse`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"count":1}',
  });
  const message = paid(order.id);
  await expect(dispatch(world, message)).rejects.toBeInstanceOf(MailServerAway);
  expect(await deliveryOf(world, order.id)).toEqual([
    { state: "pending", tries: 1, last_error: "MAIL_SERVER_AWAY EMESSAGE 451" },
  ]);
  await dispatch(world, message);
  expect(await inboxOf(mailbox, order.email)).toHaveLength(1);
  expect(await deliveryOf(world, order.id)).toEqual([{ state: "sent", tries: 2, last_error: null }]);
});

test("a mail server that is not there is a reason to wait, not to give up", async ({ world }) => {
  const order = await aPlacedOrder(world);
  const nobody = smtpMailer({ url: "smtp://127.0.0.1:1", from });
  await expect(dispatch(worldOf(world, nobody), paid(order.id))).rejects.toBeInstanceOf(MailServerAway);
  nobody.close();
});

test("a refusal for good is an error that somebody looks at, and the delivery log keeps its code without the address", async ({
  world,
}) => {
  const order = await aPlacedOrder(world);
  const server = createServer((socket) => {
    socket.write("220 here\r\n");
    socket.on("data", (bytes) =>
      socket.write(String(bytes).startsWith("RCPT") ? "550 no such user\r\n" : "250 ok\r\n"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const strict = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from });
  const error = await dispatch(worldOf(world, strict), paid(order.id)).catch((caught: unknown) => caught);
  expect(error).not.toBeInstanceOf(MailServerAway);
  expect(error).toMatchObject({ responseCode: 550 });
  expect(await deliveryOf(world, order.id)).toMatchObject([{ state: "pending", last_error: "EENVELOPE 550" }]);
  strict.close();
  server.close();
});

test("what a customer typed as a name adds no header and no second recipient", async ({ world, mailbox }) => {
  const order = await aPlacedOrder(world, { fullName: 'Eve", <eve@evil.example>, "x' });
  await dispatch(world, paid(order.id));
  const [mail] = await inboxOf(mailbox, order.email);
  expect(mail!.headers.filter((header) => header.name.toLowerCase() === "to")).toHaveLength(1);
  expect(await inboxOf(mailbox, "eve@evil.example")).toEqual([]);
});

test("a shop that is called otherwise signs so from then on, in subject, letter and sender", async ({
  world,
  mailbox,
}) => {
  const store = await storeSettings(world);
  await changeStore({ ...world, actor: system("office") }, { ...store, name: "Birch & Loam", legalName: "Birch Ltd" });
  const order = await aPlacedOrder(world);
  await dispatch(world, paid(order.id));
  const [mail] = await inboxOf(mailbox, order.email);
  expect(mail).toMatchObject({ subject: `Your Birch & Loam order ${order.number}` });
  expect(mail!.from).toContain("Birch & Loam");
  expect(mail!.text).toMatch(/Birch & Loam\nBirch Ltd, .*Portland OR 97214, United States/);
  expect(mail!.html).toContain("Birch &amp; Loam");
  expect(mail!.text + mail!.html).not.toContain("Alder &");
});
