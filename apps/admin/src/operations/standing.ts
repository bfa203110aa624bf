import type { Health, JobState, OutboxState, QueueState } from "@cartwright/messaging/contract";
import { lettersPath } from "./filters.ts";
import { ageWords, capital, messagesWords, plainWords } from "./words.ts";

/** Everything that the room knows, and when it was asked. */
export interface Room {
  readonly health: Health;
  readonly queues: readonly QueueState[];
  readonly outbox: OutboxState;
  readonly jobs: readonly JobState[];
  /** Milliseconds. */
  readonly at: number;
}

/** Something that somebody has to look at. `bad` does not pass by itself; `warning` may. */
export interface Trouble {
  readonly key: string;
  readonly tone: "bad" | "warning";
  readonly words: string;
  /** Where one sees more of it, or does something about it. */
  readonly href: string | null;
}

/** A message that waits longer than this is late, in seconds. */
export const LATE_SECONDS = 300;
/** Workers ask every few seconds; after this long without a question none is there, in seconds. */
const SILENT_SECONDS = 120;
/** The relay sends within a second, in seconds. */
export const OUTBOX_LATE_SECONDS = 60;

/** What is wrong, the worst first; nothing when nothing is stuck. */
export function troublesOf(room: Room): readonly Trouble[] {
  const all = [...awayIn(room), ...room.queues.flatMap((queue) => stuckIn(queue, room.at)), ...lateIn(room)];
  return [...all.filter(({ tone }) => tone === "bad"), ...all.filter(({ tone }) => tone === "warning")];
}

function awayIn({ health, queues }: Room): Trouble[] {
  const here = health.here.filter(({ ok }) => !ok);
  const elsewhere = health.elsewhere.filter(({ ok, stale }) => !ok || stale);
  return [
    ...here.map(({ name, reason }) =>
      bad(name, `${plainWords(name)}: not reachable${reason === undefined ? "" : ` (${reason})`}`),
    ),
    ...elsewhere.map(({ name, stale, error }) =>
      stale
        ? warning(name, `Nobody has looked at “${plainWords(name)}” for a long time`)
        : bad(name, `${plainWords(name)}: not reachable${error === null ? "" : ` (${error.code})`}`),
    ),
    ...(health.elsewhere.length === 0
      ? [warning("sweeper", "No sweeper has run yet: nobody looks after anything")]
      : []),
    ...(here.length === 0 && queues.some(({ depth }) => depth === null)
      ? [bad("depths", "The queues do not say how full they are")]
      : []),
  ];
}

function stuckIn({ name, deadLetters, oldestSeconds, askedAt }: QueueState, now: number): Trouble[] {
  const { waiting } = deadLetters;
  const silent = askedAt === null ? null : (now - askedAt.getTime()) / 1000;
  return [
    ...(waiting.count > 0
      ? [
          bad(
            `${name} dead`,
            `${capital(messagesWords(waiting))} of ${name} ${waiting.count === 1 ? "was" : "were"} given up`,
            lettersPath({ queue: name }),
          ),
        ]
      : []),
    ...(silent === null || silent > SILENT_SECONDS
      ? [
          bad(
            `${name} silent`,
            silent === null
              ? `No worker has ever asked for messages of ${name}`
              : `No worker has asked for messages of ${name} for ${ageWords(silent)}`,
          ),
        ]
      : []),
    ...(oldestSeconds !== null && oldestSeconds > LATE_SECONDS
      ? [warning(`${name} late`, `The oldest message of ${name} has waited for ${ageWords(oldestSeconds)}`)]
      : []),
  ];
}

function lateIn({ outbox, jobs }: Room): Trouble[] {
  const { oldestSeconds } = outbox;
  const late = oldestSeconds !== null && oldestSeconds > OUTBOX_LATE_SECONDS;
  return [
    ...(late ? [bad("outbox", `The outbox has not been sent for ${ageWords(oldestSeconds)}: the relay is stuck`)] : []),
    ...jobs.flatMap(({ name, failing, overdue }) => [
      ...(failing ? [bad(`${name} failing`, `The job “${plainWords(name)}” fails`)] : []),
      ...(overdue ? [bad(`${name} overdue`, `The job “${plainWords(name)}” is overdue`)] : []),
    ]),
  ];
}

/** Jobs that need somebody before those that do not, else as they came. */
export const worstFirst = (jobs: readonly JobState[]): readonly JobState[] => {
  const isFine = ({ failing, overdue }: JobState) => !failing && !overdue;
  return [...jobs.filter((job) => !isFine(job)), ...jobs.filter(isFine)];
};

const bad = (key: string, words: string, href: string | null = null): Trouble => ({ key, tone: "bad", words, href });
const warning = (key: string, words: string): Trouble => ({ key, tone: "warning", words, href: null });
