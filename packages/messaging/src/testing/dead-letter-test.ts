import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import type { DeadLetterRow } from "../contract.ts";
import { collectDeadLetters } from "../dead-letters/collect-dead-letters.ts";
import { listDeadLetters } from "../dead-letters/list-dead-letters.ts";
import { QUEUES, type QueueName } from "../queues.ts";
import { findDeadLetterQueues } from "../topology.ts";
import type { Cloud } from "./cloud-test.ts";

/** The same world with a member of staff in it. */
export function asStaff(
  ctx: RootCtx,
  permissions: readonly Permission[] = ["operations.read", "operations.redrive"],
): RootCtx & { readonly actor: StaffActor } {
  const actor: StaffActor = {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name: "Ada",
    permissions: new Set(permissions),
    address: "203.0.113.9",
  };
  return { ...ctx, actor };
}

export const anEnvelope = (more: object = {}) => ({
  eventId: newId() as string,
  type: "payment.requested",
  payload: { orderId: newId() as string },
  trace: null,
  ...more,
});

/** Puts a message where SQS puts those that were given up. */
export async function sendDead(cloud: Cloud, queue: QueueName, body: unknown, group = "g"): Promise<void> {
  const fifo = QUEUES[queue].fifo ? { MessageGroupId: group, MessageDeduplicationId: newId() as string } : {};
  await cloud.sqs.send(
    new SendMessageCommand({
      QueueUrl: (await findDeadLetterQueues(cloud.sqs))[queue],
      MessageBody: typeof body === "string" ? body : JSON.stringify(body),
      ...fifo,
    }),
  );
}

/** Takes in what was given up, as the sweeper does. Answers how many were new. */
export const collect = async (ctx: RootCtx, cloud: Cloud): Promise<number> =>
  collectDeadLetters(ctx, cloud.sqs, await findDeadLetterQueues(cloud.sqs));

/** A letter of this queue with this body, taken in. */
export async function aDeadLetter(
  ctx: RootCtx,
  cloud: Cloud,
  queue: QueueName,
  body: unknown = anEnvelope(),
  group?: string,
): Promise<DeadLetterRow> {
  await sendDead(cloud, queue, body, group);
  await collect(ctx, cloud);
  const { items } = await listDeadLetters(ctx, { state: "waiting", queue, limit: 1 });
  return items[0]!;
}
