import type { Counted, QueueState } from "@cartwright/messaging/contract";

const UNITS = [
  ["day", 86_400],
  ["h", 3_600],
  ["min", 60],
] as const;

/** How long something has waited, as somebody says it in a hurry: “12 s”, “4 min”, “2 h 5 min”, “3 days”. */
export function ageWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min`;
  if (whole < 86_400) return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
  const days = Math.floor(whole / 86_400);
  return days === 1 ? "1 day" : `${days} days`;
}

/** How long something took: “0.02 s” is told from “0.8 s”, and minutes from both. */
export function tookWords(seconds: number): string {
  if (seconds < 0.005) return "< 0.01 s";
  return seconds < 60 ? `${Number(seconds.toPrecision(2))} s` : ageWords(seconds);
}

/** How often something is done: “every 5 s”, “every hour”. */
export function everyWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= length && seconds % length === 0) ?? ["s", 1];
  const count = Math.round(seconds / size);
  if (count !== 1) return `every ${numberWords(count)} ${unit === "day" ? "days" : unit}`;
  return `every ${{ day: "day", h: "hour", min: "minute", s: "second" }[unit]}`;
}

export const numberWords = (count: number): string => new Intl.NumberFormat("en-GB").format(count);

/** “12”, and “1,000+” where nobody counted further. */
export const countedWords = ({ count, more }: Counted): string => `${numberWords(count)}${more ? "+" : ""}`;

/** “1 message”, “12 messages”, “more than 1,000 messages”. */
export function messagesWords({ count, more }: Counted): string {
  if (more) return `more than ${numberWords(count)} messages`;
  return count === 1 ? "1 message" : `${numberWords(count)} messages`;
}

/** A name of ours as words: `collect-dead-letters` → “Collect dead letters”. */
export const plainWords = (name: string): string => capital(name.replaceAll(/[-_]/g, " "));

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** How many messages of one queue, or of all, were given up and wait. */
export function waitingIn(queues: readonly QueueState[], queue: QueueState["name"] | undefined): Counted {
  const meant = queues.filter(({ name }) => queue === undefined || name === queue);
  const counts = meant.map(({ deadLetters }) => deadLetters.waiting);
  return { count: counts.reduce((sum, { count }) => sum + count, 0), more: counts.some(({ more }) => more) };
}
