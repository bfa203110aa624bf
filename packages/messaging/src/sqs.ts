import { SQSClient } from "@aws-sdk/client-sqs";

export interface SqsOptions {
  readonly region: string;
  /** Set for the embedded emulator; unset on AWS. */
  readonly endpoint?: string | undefined;
}

// Longer than the longest wait for messages, so that a queue that says nothing at all is given up some time.
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 25_000, throwOnRequestTimeout: true };

/** A client whose credentials come from the environment's own chain (a task role on AWS). */
export function openSqs(options: SqsOptions): SQSClient {
  const { region, endpoint } = options;
  return new SQSClient({ region, requestHandler: TIMEOUTS, ...(endpoint === undefined ? {} : { endpoint }) });
}
