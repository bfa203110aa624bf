import { openSqs } from "@cartwright/messaging/sqs";
import { createQueues } from "@cartwright/messaging/topology";
import { cloudEnv } from "./env.ts";

/** Makes in the embedded cloud what a deployment makes on AWS: every queue with its dead letter queue. The seed makes the bucket it fills. */
const env = cloudEnv();
const queues = await createQueues(openSqs({ region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL }));
console.log(`${Object.keys(queues).length} queues`);
