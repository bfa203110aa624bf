import { SQSClient } from "@aws-sdk/client-sqs";

export interface SqsOptions {
  readonly region: string;
  /** Set for the embedded emulator; unset on AWS. */
  readonly endpoint?: string | undefined;
}

/** A client whose credentials come from the environment's own chain (a task role on AWS). */
export function openSqs(options: SqsOptions): SQSClient {
  return new SQSClient({ region: options.region, ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }) });
}
