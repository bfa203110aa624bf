import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { NotPermitted } from "@cartwright/kernel/actor";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { expect, vi } from "vitest";
import { z } from "zod";
import { consume } from "../consume.ts";
import type { RedriveStep } from "../contract.ts";
import { AlreadyRedriven } from "../errors.ts";
import { defineEvent } from "../event.ts";
import { publish } from "../publish.ts";
import { relayBatch } from "../relay.ts";
import { type Cloud, depth, run, send, test } from "../testing/cloud-test.ts";
import { aDeadLetter, anEnvelope, asStaff, collect } from "../testing/dead-letter-test.ts";
import type { QueueName } from "../queues.ts";
import { deadLetterOf } from "./dead-letter-of.ts";
import { listDeadLetters } from "./list-dead-letters.ts";
import { redriveAll } from "./redrive-all.ts";
import { redriveDeadLetter } from "./redrive-dead-letter.ts";

const paymentRequested = defineEvent(
  "payment.requested",
  z.object({ orderId: z.string() }),
  (payload) => payload.orderId,
);

vi.setConfig({ testTimeout: 90_000 });

/** One message of a queue, which stays hidden there from then on. */
async function take({ sqs, urls }: Cloud, queue: QueueName) {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: urls[queue],
      WaitTimeSeconds: 2,
      MessageSystemAttributeNames: ["MessageGroupId"],
    }),
  );
  return Messages.map((message) => ({ body: message.Body, group: message.Attributes?.MessageGroupId }));
}

const audited = (ctx: RootCtx, subject: string) =>
  ctx.db.$queryRaw<{ action: string; actor: string; after: Record<string, unknown> }[]>`
    select action, actor_name as actor, after from audit.entry where subject_id = ${subject} order by id`;

const redrivesIn = async (ctx: RootCtx, ids: readonly string[]) =>
  (
    await ctx.db.$queryRaw<{ id: string }[]>`
      select redrive_of::text as id from messaging.outbox where redrive_of = any(${ids}::uuid[])`
  ).map((row) => row.id);

test("a dead letter goes to its queue again as it came: same event, same group, and the queue takes it", async ({
  ctx,
  cloud,
}) => {
  const orderId = newId();
  const event = paymentRequested({ orderId });
  await inTransaction(ctx, (ctx) => publish(ctx, event));
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  const [sent] = await take(cloud, "payment-processing");
  const { id } = await aDeadLetter(ctx, cloud, "payment-processing", sent!.body, sent!.group);

  expect(await redriveDeadLetter(asStaff(ctx), { id })).toEqual({ eventId: event.eventId });
  expect(await depth(cloud, "payment-processing")).toBe(1);
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(1);
  expect(await depth(cloud, "payment-processing")).toBe(2);
  const letter = await deadLetterOf(ctx, { id });
  expect(letter).toMatchObject({ state: "redriven", redrivenBy: "Ada", eventId: event.eventId, group: orderId });
  expect(await audited(ctx, id)).toEqual([
    {
      action: "dead_letter.redriven",
      actor: "Ada",
      after: {
        state: "redriven",
        queue: "payment-processing",
        type: "payment.requested",
        eventId: event.eventId,
      },
    },
  ]);
});

test("a consumer that is done with the event stays done, the one that failed gets its chance", async ({
  ctx,
  cloud,
  running,
}) => {
  const effects = { first: 0, second: 0 };
  let broken = true;
  const first = consume("first-of-two", paymentRequested, async () => void (effects.first += 1));
  const second = consume("second-of-two", paymentRequested, async () => {
    if (broken) throw new Error("not today");
    effects.second += 1;
  });
  running(run(ctx, cloud, "order-processing", [first, second]));
  const message = anEnvelope();
  await send(cloud, "order-processing", message);
  const waiting = async () =>
    (await listDeadLetters(ctx, { state: "waiting", queue: "order-processing", limit: 100 })).items.find(
      (row) => row.eventId === message.eventId,
    );
  await vi.waitFor(
    async () => {
      await collect(ctx, cloud);
      expect(await waiting()).toBeDefined();
    },
    { timeout: 60_000 },
  );
  broken = false;
  await redriveDeadLetter(ctx, { id: (await waiting())!.id });
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  await vi.waitFor(() => expect(effects).toEqual({ first: 1, second: 1 }), { timeout: 60_000 });
});

test("of several who send one dead letter at the same moment one does, and the others are told", async ({
  ctx,
  cloud,
}) => {
  const { id } = await aDeadLetter(ctx, cloud, "notification");
  const staff = asStaff(ctx);
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => redriveDeadLetter(staff, { id })));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  for (const one of tries) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(AlreadyRedriven);
  expect(await redrivesIn(ctx, [id])).toEqual([id]);
  expect(await audited(ctx, id)).toHaveLength(1);
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  expect(await take(cloud, "notification")).toHaveLength(1);
});

test("what nobody could read goes again as it came, byte for byte", async ({ ctx, cloud }) => {
  const body = '{"eventId": "of another system",   "é": 1}';
  const { id } = await aDeadLetter(ctx, cloud, "catalog-changes", body);
  await redriveDeadLetter(ctx, { id });
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  expect(await take(cloud, "catalog-changes")).toMatchObject([{ body }]);
});

test("what is given up once more is a new letter of the same event, and each knows of the other", async ({
  ctx,
  cloud,
}) => {
  const staff = asStaff(ctx);
  const message = anEnvelope();
  const first = await aDeadLetter(staff, cloud, "notification", message);
  await redriveDeadLetter(staff, { id: first.id });
  const second = await aDeadLetter(staff, cloud, "notification", message);
  expect(second.id).not.toBe(first.id);
  expect(await deadLetterOf(staff, { id: first.id })).toMatchObject({
    state: "redriven",
    redrivenBy: "Ada",
    sameEvent: [{ id: second.id, queue: "notification", state: "waiting" }],
  });
  expect((await deadLetterOf(staff, { id: second.id })).sameEvent).toMatchObject([{ id: first.id }]);
});

test("all of a queue go again step by step, each once however many people press, and later ones wait", async ({
  ctx,
  cloud,
}) => {
  const queue = "catalog-changes";
  await ctx.db.$executeRaw`
    insert into messaging.dead_letter (id, queue, message_id, event_id, type, body, attempts, collected_at)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${queue}, 'm-' || n, gen_random_uuid(), 'price.changed', '{}', 3, ${new Date(Date.now() - 1_000)} from generate_series(1, 450) n`;
  const staff = asStaff(ctx);
  await expect(redriveAll(asStaff(ctx, ["operations.read"]), { queue })).rejects.toThrow(NotPermitted);
  const first = await redriveAll(staff, { queue });
  expect(first).toMatchObject({ redriven: 200, left: { count: 250, more: false } });
  const late = await aDeadLetter(ctx, cloud, queue);
  const steps: RedriveStep[] = [first];
  for (let step = first; step.left.count > 0; step = steps.at(-1)!)
    steps.push(...(await Promise.all([1, 2].map(() => redriveAll(staff, { queue, through: first.through })))));
  expect(steps.reduce((sum, step) => sum + step.redriven, 0)).toBe(450);
  expect((await listDeadLetters(ctx, { state: "waiting", queue, limit: 10 })).items.map((row) => row.id)).toEqual([
    late.id,
  ]);
  const entries = await audited(ctx, queue);
  expect(entries.map((entry) => entry.action)).toContain("dead_letter.all_redriven");
  expect(entries.reduce((sum, entry) => sum + Number(entry.after["redriven"]), 0)).toBe(450);
});
