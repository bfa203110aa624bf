import type { Counted, RedriveStep } from "@cartwright/messaging/contract";

/** How far sending everything again has come. */
export interface RedriveProgress {
  readonly sent: number;
  readonly left: Counted;
  /** What the next step passes on, so that what comes back meanwhile is not sent round and round. */
  readonly through: Date | undefined;
  /** Steps in a row that sent nothing although something is left: somebody else is sending it. */
  readonly idle: number;
}

const MOST_IDLE = 5;

export const notBegun = (waiting: Counted): RedriveProgress => ({
  sent: 0,
  left: waiting,
  through: undefined,
  idle: 0,
});

export function afterStep({ sent, idle }: RedriveProgress, step: RedriveStep): RedriveProgress {
  const { redriven, left, through } = step;
  return { sent: sent + redriven, left, through, idle: redriven === 0 ? idle + 1 : 0 };
}

/** Whether another step helps: something is left, and it is not somebody else who is at it. */
export const goesOn = ({ left, idle }: RedriveProgress): boolean => left.count > 0 && idle < MOST_IDLE;

/** Of how many; grows where they were not all counted. */
export const totalOf = ({ sent, left }: RedriveProgress): number => sent + left.count;
