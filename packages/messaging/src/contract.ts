import { idOf } from "@cartwright/kernel/id";
import { Cursor } from "@cartwright/kernel/page";
import { z } from "zod";
import { QUEUE_NAMES, type QueueName } from "./queues.ts";

const Queue = z.enum(QUEUE_NAMES);
export const DeadLetterId = idOf("DeadLetter");
export type DeadLetterId = z.infer<typeof DeadLetterId>;

export const DeadLetterState = z.enum(["waiting", "redriven"]);
export type DeadLetterState = z.infer<typeof DeadLetterState>;

/** Newest first. */
export const ListDeadLetters = z.object({
  state: DeadLetterState.default("waiting"),
  queue: Queue.optional(),
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListDeadLetters = z.infer<typeof ListDeadLetters>;

export const OneDeadLetter = z.object({ id: DeadLetterId });
export type OneDeadLetter = z.infer<typeof OneDeadLetter>;

/**
 * One step of sending all again. The first leaves `through` out; the following ones pass what the first answered, so that a
 * message that is given up once more in the meantime does not go round for ever.
 */
export const RedriveAll = z.object({ queue: Queue.optional(), through: z.date().optional() });
export type RedriveAll = z.infer<typeof RedriveAll>;

/** Why something failed: a code, and a sentence without secrets and personal data. */
export interface FailureWords {
  readonly code: string;
  readonly message: string;
}

export interface DeadLetterRow {
  readonly id: DeadLetterId;
  readonly queue: QueueName;
  /** Null where the message cannot be read. */
  readonly eventId: string | null;
  readonly type: string | null;
  /** How often the message was taken in hand before it was given up. */
  readonly attempts: number;
  /** Null when no worker lived to say why. */
  readonly error: (FailureWords & { readonly consumer: string | null }) | null;
  readonly collectedAt: Date;
  readonly state: DeadLetterState;
  readonly redrivenAt: Date | null;
  readonly redrivenBy: string | null;
}

export interface DeadLetterView extends DeadLetterRow {
  readonly messageId: string;
  /** What came: JSON where it can be read, else its text; either without secrets and personal data. */
  readonly payload: unknown;
  readonly group: string | null;
  readonly trace: string | null;
  readonly sentAt: Date | null;
  readonly firstFailedAt: Date | null;
  readonly lastFailedAt: Date | null;
  /** The same event given up at other times, in this queue or another; the newest ten. */
  readonly sameEvent: readonly DeadLetterRow[];
}

/** A number that is counted only so far: `more` says that there are at least as many. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

export interface RedriveStep {
  readonly redriven: number;
  readonly left: Counted;
  /** For the next step. */
  readonly through: Date;
}

export interface Depth {
  readonly waiting: number;
  readonly inFlight: number;
  /** Resting before their next try. */
  readonly delayed: number;
}

export interface QueueState {
  readonly name: QueueName;
  readonly fifo: boolean;
  /** Null while the queue does not answer. */
  readonly depth: Depth | null;
  /** Seconds since the oldest message that waits to be taken was sent, as far as workers have told; null when none waits. */
  readonly oldestSeconds: number | null;
  /** When a worker last asked this queue for messages; null when none ever has. */
  readonly askedAt: Date | null;
  readonly deadLetters: {
    readonly waiting: Counted;
    readonly oldestAt: Date | null;
    /** Given up and not yet collected; null while the queue does not answer. */
    readonly uncollected: number | null;
  };
}

export interface OutboxState {
  readonly waiting: Counted;
  readonly oldestSeconds: number | null;
  readonly queues: readonly { readonly name: QueueName; readonly waiting: number; readonly oldestSeconds: number }[];
}

/** Jobs named so look at something that workers need: a failure says that it is away. */
export const REACH = "reach-";

export interface JobState {
  readonly name: string;
  readonly everySeconds: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** How long the last finished round took. */
  readonly seconds: number | null;
  readonly okAt: Date | null;
  readonly failedAt: Date | null;
  /** Of the last round that failed. */
  readonly error: FailureWords | null;
  /** Whether the last finished round failed. */
  readonly failing: boolean;
  /** It has not finished a round for far longer than it rests between two. */
  readonly overdue: boolean;
}

export interface Health {
  /** What the admin itself needs, asked just now. Reasons are codes. */
  readonly here: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
  /** What workers need besides, as they last found it. Nothing is known of it while no sweeper runs. */
  readonly elsewhere: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly error: FailureWords | null;
    readonly askedAt: Date | null;
    /** Nobody has looked for a long time: `ok` is old news. */
    readonly stale: boolean;
  }[];
}
