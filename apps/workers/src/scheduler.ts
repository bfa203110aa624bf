/** Work that is done again and again. */
export interface Task {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export interface Scheduler {
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

export interface SchedulerOptions {
  /** Told how each round went. */
  readonly observe: (task: string, seconds: number, error: unknown) => void;
  readonly random: () => number;
}

/** A tenth either way, so that many processes started together do not stay in step. */
const JITTER = 0.1;

/** Runs each task, rests, and runs it again: a task never overlaps itself, and one that fails goes on at its next round. */
export function schedule(tasks: readonly Task[], { observe, random }: SchedulerOptions): Scheduler {
  const stopping = new AbortController();
  const loops = tasks.map(async (task) => {
    while (!stopping.signal.aborted) {
      const started = performance.now();
      const error = await task.run().then(
        () => undefined,
        (reason: unknown) => reason ?? new Error("rejected without a reason"),
      );
      observe(task.name, (performance.now() - started) / 1000, error);
      await rest(task.everyMs * (1 + JITTER * (2 * random() - 1)), stopping.signal);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
