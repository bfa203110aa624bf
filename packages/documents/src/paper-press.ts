import type { Worker } from "node:worker_threads";
import { Busy } from "@cartwright/kernel/errors";
import type { PackingSlips, PaperWords } from "./contract.ts";

export interface PaperPress {
  /** Makes a PDF in a thread of its own. Refuses with Busy when more than it may keep are waiting. */
  readonly print: (words: PaperWords | PackingSlips) => Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What the thread says of one paper. */
export type Printed =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: Error };

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface PressOptions {
  readonly idleMs?: number;
  /** How many papers may be asked for at a time; more are refused. Queues need no such limit: they bring few at once. */
  readonly atMost?: number;
}

/**
 * A sheet costs tens of milliseconds of computing, in which the process that asks for it would hear nothing: so it is another
 * thread's. That starts with the first paper and ends after a while without one; what it was doing when it died fails, for
 * whoever asked to ask again. `start` makes the thread, of a program that serves as press: each app bundles its own.
 */
export function openPress(start: () => Worker, options: PressOptions = {}): PaperPress {
  const { idleMs = 20_000, atMost = Infinity } = options;
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  const end = async () => {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  };
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    thread = null;
  };
  const begin = (): Worker => {
    const started = start();
    started.on("message", (printed: Printed) => {
      const asked = waiting.get(printed.id);
      waiting.delete(printed.id);
      if ("pdf" in printed) asked?.resolve(printed.pdf);
      else asked?.reject(printed.error);
      if (waiting.size === 0) idle = setTimeout(() => void end(), idleMs).unref();
    });
    started.on("error", failAll);
    started.on("exit", () => (thread === started ? failAll(new Error("the press stopped")) : undefined));
    // Whoever waits for a paper keeps the process; an idle press does not.
    started.unref();
    return started;
  };
  return {
    print: (words) => {
      if (waiting.size >= atMost) return Promise.reject(new Busy(MANY_WAIT, 5_000));
      clearTimeout(idle);
      thread ??= begin();
      const id = (last += 1);
      thread.postMessage({ id, words });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: async () => {
      clearTimeout(idle);
      await end();
      failAll(new Error("the press is closed"));
    },
  };
}

const MANY_WAIT = "Many papers are being printed just now. Please try again in a moment.";
