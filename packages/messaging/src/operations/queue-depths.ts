import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Depth } from "../contract.ts";
import { QUEUE_NAMES, type QueueName } from "../queues.ts";
import { findDeadLetterQueues, findQueues, type QueueUrls } from "../topology.ts";

/** What the Operations room may ask the queues: how full they are, and nothing else. It reads, sends and deletes no message. */
export interface QueueDepths {
  /** Of every queue and its dead letters. Fails when the queues do not answer within two seconds. */
  depths(): Promise<Readonly<Record<QueueName, { readonly queue: Depth; readonly deadLetters: Depth }>>>;
}

const PATIENCE_MS = 2_000;

/** Looks the queues up at the first question. */
export function openQueueDepths(sqs: SQSClient): QueueDepths {
  let known: { readonly queues: QueueUrls; readonly deadLetters: QueueUrls } | undefined;
  return {
    depths: async () => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      known ??= {
        queues: await findQueues(sqs, signal),
        deadLetters: await findDeadLetterQueues(sqs, signal),
      };
      const { queues, deadLetters } = known;
      const depthOf = (url: string) => askDepth(sqs, url, signal);
      const all = await Promise.all(
        QUEUE_NAMES.map(
          async (name) =>
            [name, { queue: await depthOf(queues[name]), deadLetters: await depthOf(deadLetters[name]) }] as const,
        ),
      );
      return Object.fromEntries(all) as Awaited<ReturnType<QueueDepths["depths"]>>;
    },
  };
}

async function askDepth(sqs: SQSClient, url: string, abortSignal: AbortSignal): Promise<Depth> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: [
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesNotVisible",
        "ApproximateNumberOfMessagesDelayed",
      ],
    }),
    { abortSignal },
  );
  return {
    waiting: Number(Attributes["ApproximateNumberOfMessages"] ?? 0),
    inFlight: Number(Attributes["ApproximateNumberOfMessagesNotVisible"] ?? 0),
    delayed: Number(Attributes["ApproximateNumberOfMessagesDelayed"] ?? 0),
  };
}
