import { Worker } from "node:worker_threads";
import type { PaperWords } from "@cartwright/documents/contract";

export interface PaperPress {
  /** Makes a PDF in a thread of its own, behind everything else that this machine has to do. */
  readonly print: (words: PaperWords) => Promise<Uint8Array>;
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

/**
 * A sheet costs tens of milliseconds of computing, in which the process that moves orders and money would hear nothing: so it is
 * another thread's. It starts with the first paper and ends after a while without one; what it was doing when it died fails, and
 * its message comes again. `program` is the workers' own file.
 */
export function openPress(program: URL, idleMs = 20_000): PaperPress {
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
  const start = (): Worker => {
    const started = new Worker(program);
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
      clearTimeout(idle);
      thread ??= start();
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
