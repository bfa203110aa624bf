import type { JobState, QueueState } from "@cartwright/messaging/contract";
import { expect, test } from "vitest";
import { type Room, troublesOf, worstFirst } from "./standing.ts";

const NOW = Date.UTC(2026, 10, 20, 10);
const ago = (seconds: number) => new Date(NOW - seconds * 1_000);
const queue = (more: Partial<QueueState> = {}): QueueState => ({
  name: "notification",
  fifo: false,
  depth: { waiting: 2, inFlight: 1, delayed: 0 },
  oldestSeconds: 3,
  askedAt: ago(4),
  deadLetters: { waiting: { count: 0, more: false }, oldestAt: null, uncollected: 0 },
  ...more,
});
const job = (more: Partial<JobState> = {}): JobState => ({
  name: "purge-messages",
  everySeconds: 3_600,
  startedAt: ago(60),
  finishedAt: ago(59),
  seconds: 0.2,
  okAt: ago(59),
  failedAt: null,
  error: null,
  failing: false,
  overdue: false,
  ...more,
});
const mail = { name: "mail-server", ok: true, error: null, askedAt: ago(5), stale: false };
const room = (more: Partial<Room> = {}): Room => ({
  health: { here: [{ name: "database", ok: true }], elsewhere: [mail] },
  queues: [queue()],
  outbox: { waiting: { count: 1, more: false }, oldestSeconds: 0.4, queues: [] },
  jobs: [job()],
  at: NOW,
  ...more,
});
const words = (more: Partial<Room>) => troublesOf(room(more)).map((trouble) => trouble.words);

test("a shop that works is no trouble, also while messages are on their way", () => {
  expect(troublesOf(room())).toEqual([]);
});

test("given up messages are counted and lead to their list", () => {
  const deadLetters = { waiting: { count: 1_000, more: true }, oldestAt: ago(90), uncollected: 0 };
  expect(troublesOf(room({ queues: [queue({ deadLetters })] }))).toEqual([
    {
      key: "notification dead",
      tone: "bad",
      words: "More than 1,000 messages of notification were given up",
      href: "/operations/dead-letters?queue=notification",
    },
  ]);
});

test("what cannot be reached is named with its code; what nobody has looked at for long is not called so", () => {
  const here = [{ name: "redis", ok: false, reason: "ECONNREFUSED" }];
  const error = { code: "ESOCKET", message: "connect failed" };
  expect(words({ health: { here, elsewhere: [{ ...mail, ok: false, error }] } })).toEqual([
    "Redis: not reachable (ECONNREFUSED)",
    "Mail server: not reachable (ESOCKET)",
  ]);
  expect(words({ health: { here: [], elsewhere: [{ ...mail, ok: false, stale: true }] } })).toEqual([
    "Nobody has looked at “Mail server” for a long time",
  ]);
  expect(words({ health: { here: [], elsewhere: [] } })).toEqual([
    "No sweeper has run yet: nobody looks after anything",
  ]);
});

test("a queue without workers is told from one that is slow, and the worst stands first", () => {
  const queues = [queue({ oldestSeconds: 400 }), queue({ name: "order-processing", askedAt: ago(600) })];
  expect(words({ queues })).toEqual([
    "No worker has asked for messages of order-processing for 10 min",
    "The oldest message of notification has waited for 6 min",
  ]);
  expect(words({ queues: [queue({ askedAt: null, depth: null })] })).toEqual([
    "The queues do not say how full they are",
    "No worker has ever asked for messages of notification",
  ]);
});

test("an outbox that nobody sends, and jobs that fail or do not come round, are told", () => {
  const outbox = { waiting: { count: 40, more: false }, oldestSeconds: 130, queues: [] };
  expect(words({ outbox, jobs: [job({ failing: true }), job({ name: "outbox-lag", overdue: true })] })).toEqual([
    "The outbox has not been sent for 2 min: the relay is stuck",
    "The job “Purge messages” fails",
    "The job “Outbox lag” is overdue",
  ]);
});

test("a job that needs somebody stands above those that do not", () => {
  const jobs = [job({ name: "a" }), job({ name: "b", overdue: true }), job({ name: "c", failing: true })];
  expect(worstFirst(jobs).map(({ name }) => name)).toEqual(["b", "c", "a"]);
});
