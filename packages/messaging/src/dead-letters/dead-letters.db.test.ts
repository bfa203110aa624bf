import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { DAY } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { NotPermitted } from "@cartwright/kernel/actor";
import { expect, vi } from "vitest";
import { z } from "zod";
import { consume } from "../consume.ts";
import { DeadLetterNotFound } from "../errors.ts";
import { defineEvent } from "../event.ts";
import { purgeMessages } from "../purge.ts";
import { deadLetters, depth, run, send, test } from "../testing/cloud-test.ts";
import { aDeadLetter, anEnvelope, asStaff, collect, sendDead } from "../testing/dead-letter-test.ts";
import { findDeadLetterQueues } from "../topology.ts";
import { collectDeadLetters } from "./collect-dead-letters.ts";
import { deadLetterOf } from "./dead-letter-of.ts";
import { listDeadLetters } from "./list-dead-letters.ts";
import { redriveDeadLetter } from "./redrive-dead-letter.ts";

const paymentRequested = defineEvent("payment.requested", z.object({ orderId: z.string() }));

vi.setConfig({ testTimeout: 90_000 });

const lettersOf = async (ctx: RootCtx, eventId: string) =>
  (await listDeadLetters(ctx, { state: "waiting", limit: 100 })).items.filter((row) => row.eventId === eventId);

test("a message that was given up is taken in once, and says which consumer failed, why and how often", async ({
  ctx,
  cloud,
  running,
}) => {
  const failing = consume("fail-always", paymentRequested, () =>
    Promise.reject(Object.assign(new Error("no mail to ana@example.com"), { code: "E_NO" })),
  );
  running(run(ctx, cloud, "order-processing", [failing]));
  const message = anEnvelope({ trace: "t-1" });
  await send(cloud, "order-processing", message);
  await vi.waitFor(
    async () => {
      await collect(ctx, cloud);
      expect(await lettersOf(ctx, message.eventId)).toHaveLength(1);
    },
    { timeout: 60_000 },
  );
  const [row] = await lettersOf(ctx, message.eventId);
  expect(row).toMatchObject({
    queue: "order-processing",
    type: "payment.requested",
    attempts: 3,
    state: "waiting",
    error: { consumer: "fail-always", code: "E_NO", message: "no mail to [e-mail]" },
  });
  const letter = await deadLetterOf(ctx, { id: row!.id });
  expect(letter).toMatchObject({ payload: message.payload, trace: "t-1", sameEvent: [] });
  expect(letter.lastFailedAt!.getTime()).toBeGreaterThanOrEqual(letter.firstFailedAt!.getTime());
  expect(await deadLetters(cloud, "order-processing")).toEqual([]);
  const left = await ctx.db.$queryRaw`select 1 from messaging.failure where event_id = ${message.eventId}::uuid`;
  expect(left).toEqual([]);
});

test("a body that nobody can read is kept as it came, and shown without what may not be shown", async ({
  ctx,
  cloud,
}) => {
  const row = await aDeadLetter(ctx, cloud, "catalog-changes", "{ not json, for ana@example.com");
  expect(row).toMatchObject({ eventId: null, type: null, error: null });
  expect((await deadLetterOf(ctx, { id: row.id })).payload).toBe("{ not json, for [e-mail]");
});

test("personal data in a payload is not shown", async ({ ctx, cloud }) => {
  const row = await aDeadLetter(
    ctx,
    cloud,
    "catalog-changes",
    anEnvelope({ payload: { email: "ana@example.com", note: "4242 4242 4242 4242", orderId: "7" } }),
  );
  const { payload } = await deadLetterOf(ctx, { id: row.id });
  expect(payload).toEqual({ email: "[redacted]", note: "[redacted]", orderId: "7" });
});

test("a collector that dies before it deletes leaves one row, and two at once share the work", async ({
  ctx,
  cloud,
}) => {
  const message = anEnvelope();
  await sendDead(cloud, "notification", message);
  const forgetful = {
    send: (command: unknown) => {
      if (command instanceof DeleteMessageBatchCommand) return Promise.reject(new Error("killed"));
      if (command instanceof ReceiveMessageCommand) command.input.VisibilityTimeout = 0;
      return cloud.sqs.send(command as ReceiveMessageCommand);
    },
  } as unknown as SQSClient;
  const urls = await findDeadLetterQueues(cloud.sqs);
  await expect(collectDeadLetters(ctx, forgetful, urls)).rejects.toThrow("killed");
  for (let n = 0; n < 25; n += 1) await sendDead(cloud, "notification", anEnvelope());
  const found = await Promise.all([1, 2, 3].map(() => collectDeadLetters(ctx, cloud.sqs, urls)));
  expect(found.reduce((sum, one) => sum + one, 0)).toBe(25);
  expect(await lettersOf(ctx, message.eventId)).toHaveLength(1);
  expect(await deadLetters(cloud, "notification")).toEqual([]);
});

test("the list goes on where its page ended, for one queue or all", async ({ ctx, cloud }) => {
  for (let n = 0; n < 5; n += 1) await sendDead(cloud, "payment-processing", anEnvelope(), `g${n}`);
  await collect(ctx, cloud);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDeadLetters>> = await listDeadLetters(ctx, {
      state: "waiting",
      queue: "payment-processing",
      cursor,
      limit: 2,
    });
    seen.push(...page.items.map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toHaveLength(5);
  expect(seen).toEqual(seen.toSorted().toReversed());
  await expect(listDeadLetters(ctx, { state: "waiting", cursor: "xyz", limit: 2 })).rejects.toMatchObject({
    code: "BAD_CURSOR",
  });
});

test("whoever may not see operations sees no dead letter, and whoever may only see sends none", async ({
  ctx,
  cloud,
}) => {
  const { id } = await aDeadLetter(ctx, cloud, "catalog-changes");
  const [nobody, reader] = [asStaff(ctx, ["orders.read"]), asStaff(ctx, ["operations.read"])];
  await expect(listDeadLetters(nobody, { state: "waiting", limit: 5 })).rejects.toThrow(NotPermitted);
  await expect(deadLetterOf(nobody, { id })).rejects.toThrow(NotPermitted);
  await expect(redriveDeadLetter(reader, { id })).rejects.toThrow(NotPermitted);
  expect(await deadLetterOf(reader, { id })).toMatchObject({ state: "waiting" });
  await expect(deadLetterOf(ctx, { id: newId() })).rejects.toThrow(DeadLetterNotFound);
  await expect(redriveDeadLetter(ctx, { id: newId() })).rejects.toThrow(DeadLetterNotFound);
});

test("what is done of an event stays known as long as it lies among the dead letters", async ({ ctx, cloud }) => {
  const [dead, done] = [anEnvelope(), anEnvelope()];
  const handled = new Date(Date.now() - 30 * DAY);
  for (const { eventId } of [dead, done])
    await ctx.db
      .$executeRaw`insert into messaging.inbox (event_id, consumer, handled_at) values (${eventId}::uuid, 'one-of-two', ${handled})`;
  const { id } = await aDeadLetter(ctx, cloud, "catalog-changes", dead);
  const known = async ({ eventId }: { eventId: string }) =>
    (await ctx.db.$queryRaw<unknown[]>`select 1 from messaging.inbox where event_id = ${eventId}::uuid`).length === 1;
  await purgeMessages(ctx);
  expect([await known(dead), await known(done)]).toEqual([true, false]);

  await redriveDeadLetter(ctx, { id });
  const later = (days: number) => ({ ...ctx, now: () => new Date(Date.now() + days * DAY) });
  await purgeMessages(later(17));
  expect([await known(dead), (await deadLetterOf(ctx, { id })).state]).toEqual([true, "redriven"]);
  await purgeMessages(later(19));
  await purgeMessages(later(19));
  await expect(deadLetterOf(ctx, { id })).rejects.toThrow(DeadLetterNotFound);
  expect(await known(dead)).toBe(false);
  expect(await depth(cloud, "catalog-changes")).toBe(0);
});
