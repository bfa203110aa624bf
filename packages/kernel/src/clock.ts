/** The time, passed in: rules never read the wall clock themselves. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** `at` moved by milliseconds. */
export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
