import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const rate = z.number().min(0).max(1).default(0);

/** What goes wrong, and how often. For tests only; kept in the book, so that a killed gateway comes back as unreliable as it was. */
export const Faults = z.object({
  webhook: z
    .object({
      delayMs: z.tuple([z.number().min(0), z.number().min(0)]).default([0, 0]),
      /** Really never sent. */
      dropRate: rate,
      duplicateRate: rate,
      /** Each webhook waits a random time of up to 3 seconds more, so that any order is possible. */
      shuffle: z.boolean().default(false),
    })
    .prefault({}),
  api: z
    .object({
      latencyMs: z.union([z.number().min(0), z.tuple([z.number().min(0), z.number().min(0)])]).default(0),
      /** Answered with 500 before anything is done. */
      errorRate: rate,
      /** Done, and the connection cut before the answer. */
      dropAnswerRate: rate,
    })
    .prefault({}),
});
export type Faults = z.infer<typeof Faults>;

export function readFaults(book: DatabaseSync): Faults {
  const row = book.prepare("select value from setting where name = 'faults'").get();
  return Faults.parse(row === undefined ? {} : JSON.parse(String(row["value"])));
}

export function writeFaults(book: DatabaseSync, faults: Faults): void {
  book
    .prepare(
      "insert into setting (name, value) values ('faults', ?) on conflict (name) do update set value = excluded.value",
    )
    .run(JSON.stringify(faults));
}
