import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { aGuestWith, aMug, aPurchase, aShop } from "@cartwright/checkout/testing";
import { placeOrder } from "@cartwright/checkout/place-order";
import type { Id } from "@cartwright/kernel/id";
import type { RunningMailbox } from "@cartwright/local-cloud/mailbox";
import { publish } from "@cartwright/messaging/publish";
import { aPlacedOrder } from "@cartwright/notifications/testing";
import { orderNotFulfillable } from "@cartwright/orders/contract";
import { expect, vi } from "vitest";
import { ready, test } from "./testing/workers-test.ts";

// Whole processes start and stop here, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 180_000 });

/** Orders whose customers shall hear something, each at an address of its own. */
async function newsFor(ctx: RootCtx, count: number): Promise<readonly string[]> {
  const orders: { id: string; email: string }[] = [];
  for (let n = 0; n < count; n += 1) orders.push(await aPlacedOrder(ctx));
  await inTransaction(ctx, (ctx) =>
    publish(ctx, ...orders.map((order) => orderNotFulfillable({ orderId: order.id as Id<"Order"> }))),
  );
  return orders.map((order) => order.email);
}

async function mailsFor(mailbox: RunningMailbox, emails: readonly string[]) {
  const all = (await (await fetch(`${mailbox.url}/api/messages?limit=1000`)).json()) as {
    to: string[];
    messageId: string;
    text: string;
  }[];
  return all.filter((mail) => emails.includes(mail.to[0]!));
}

test("the bundle starts, takes an event from outbox to mail, counts it, and stops in order", async ({
  ctx,
  mailbox,
  start,
}) => {
  const workers = await start();
  await ready(workers);
  const emails = await newsFor(ctx, 1);
  await vi.waitFor(async () => expect(await mailsFor(mailbox, emails)).toHaveLength(1), { timeout: 60_000 });
  const [mail] = await mailsFor(mailbox, emails);
  expect(mail!.text).toMatch(/http:\/\/shop\.example\/eu\/orders\/\d+\?key=[\w-]{43}/);
  const counted = /queue_message_duration_seconds_count\{[^}]*queue="notification",outcome="done"\} 1/;
  await vi.waitFor(async () => expect(counted.test(await (await fetch(workers.metrics)).text())).toBe(true), {
    timeout: 30_000,
  });
  workers.child.kill("SIGTERM");
  expect(await workers.ended).toBe(0);
  expect(workers.said()).toContain("workers have stopped");
  expect(workers.said()).not.toContain('"level":50');
});

test("ten purchases complete with nobody looking: paid once each, and each with its confirmation", async ({
  ctx,
  mailbox,
  gateway,
  start,
}) => {
  const workers = await Promise.all([
    start({ WORKER_ROLES: "relay,orders,payments" }),
    start({ WORKER_ROLES: "relay,payments,orders,notifications,sweeper" }),
  ]);
  for (const one of workers) await ready(one);
  await aShop(ctx);
  const mug = await aMug(ctx, 20);
  const shop = {
    ...ctx,
    orderUrl: (market: string, number: number) => `http://shop.example/${market}/orders/${number}`,
  };
  const placed = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const guest = await aGuestWith(shop, [mug]);
      const email = `buyer-${n}@example.com`;
      const order = await placeOrder(
        guest,
        await aPurchase(guest, { email, paymentToken: await gateway.token("4242424242424242") }),
      );
      return { ...order, email };
    }),
  );
  const paid = () => ctx.db.order.count({ where: { id: { in: placed.map((order) => order.orderId) }, state: "paid" } });
  await vi.waitFor(async () => expect(await paid(), workers.map((one) => one.said()).join("\n")).toBe(10), {
    timeout: 80_000,
    interval: 50,
  });
  const emails = placed.map((order) => order.email);
  await vi.waitFor(async () => expect(await mailsFor(mailbox, emails)).toHaveLength(10), { timeout: 80_000 });
  const book = await gateway.book();
  expect(
    placed.map((order) =>
      book.filter((entry) => entry.orderReference === order.orderId).map((entry) => entry.captures),
    ),
  ).toEqual(placed.map(() => [1]));
  expect(workers.map((one) => one.said()).join("")).not.toContain('"level":50');
});

test("SIGTERM with messages in hand loses none and sends none to the dead letters", async ({ ctx, mailbox, start }) => {
  const first = await start({ WORKER_ROLES: "relay,notifications" });
  await ready(first);
  const emails = await newsFor(ctx, 60);
  await vi.waitFor(async () => expect((await mailsFor(mailbox, emails)).length).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 5,
  });
  const begun = performance.now();
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(25_000);
  await start();
  await vi.waitFor(
    async () => expect(new Set((await mailsFor(mailbox, emails)).map((mail) => mail.to[0])).size).toBe(60),
    { timeout: 80_000 },
  );
  const mails = await mailsFor(mailbox, emails);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(60);
  expect(mails).toHaveLength(60);
});

test("while the mail server is away the mails wait, then go out", async ({ ctx, mailbox, start }) => {
  await fetch(`${mailbox.url}/test/refuse`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"count":1}',
  });
  const workers = await start();
  const emails = await newsFor(ctx, 1);
  await vi.waitFor(async () => expect(await mailsFor(mailbox, emails)).toHaveLength(1), { timeout: 80_000 });
  expect(workers.said()).toContain("message rests");
});

test("the sweeper's jobs leave their marks, and what is away is told apart", async ({ ctx, start }) => {
  const workers = await start({ WORKER_ROLES: "sweeper" });
  await ready(workers);
  const marks = async () =>
    Object.fromEntries(
      (await ctx.db.job.findMany()).map((job) => [job.name, job.okAt === null ? job.errorCode : "well"]),
    );
  const well = ["collect-dead-letters", "expire-orders", "outbox-lag", "purge-messages", "reissue-stuck"];
  await vi.waitFor(
    async () =>
      expect(await marks()).toMatchObject({
        ...Object.fromEntries(well.map((name) => [name, "well"])),
        "reach-gateway": "well",
        "reach-mail": "well",
        "reach-storefront": expect.not.stringContaining("well") as string,
      }),
    { timeout: 60_000 },
  );
});

test("without its environment it does not start, names what is missing, and exits with 1", async ({ start }) => {
  const workers = await start({ DATABASE_URL: "", ORDER_LINK_SECRET: "short" });
  expect(await workers.ended).toBe(1);
  expect(workers.said()).toContain("DATABASE_URL");
  expect(workers.said()).toContain("ORDER_LINK_SECRET");
});

test("demo secrets, an address that nobody owns and the test gateway are refused outside the demo", async ({
  start,
}) => {
  const workers = await start({ DEPLOYMENT: "aws" });
  expect(await workers.ended).toBe(1);
  for (const name of ["ORDER_LINK_SECRET", "MAIL_FROM", "GATEWAY_URL"]) expect(workers.said()).toContain(name);
});

test("a taken port is a clear error", async ({ start }) => {
  const first = await start();
  await ready(first);
  const second = await start({ WORKERS_PORT: new URL(first.health).port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain("EADDRINUSE");
});
