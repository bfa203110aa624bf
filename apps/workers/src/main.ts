import { isMainThread } from "node:worker_threads";
import { openLogger } from "@cartwright/platform/logger";
import { workersEnv } from "./env.ts";
import { servePapers } from "./press-thread.ts";
import { openRuntime } from "./runtime.ts";
import { startWorkers } from "./start-workers.ts";

// Exit codes: 0 after an orderly stop; 1 when it could not start, met a bug that nobody caught, or did not stop in time.
// Nothing is lost by an exit: what was in hand comes back to somebody else.
const STOP_MS = 25_000;

const log = openLogger({ service: "workers", level: "info", version: "local" });
const die = (message: string) => (error: unknown) => {
  log.error({ err: error }, message);
  process.exit(1);
};
process.on("uncaughtException", die("workers met a bug that nobody caught"));
process.on("unhandledRejection", die("workers met a rejection that nobody caught"));

async function start(): Promise<void> {
  try {
    const env = workersEnv();
    const workers = await startWorkers(env, await openRuntime(env));
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => die("workers did not stop in time")(undefined), STOP_MS).unref();
      workers.stop().then(() => process.exit(0), die("workers failed to stop"));
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  } catch (error) {
    die("workers could not start")(error);
  }
}

// The press is this very program in a thread: what is deployed stays one file.
if (isMainThread) await start();
else servePapers();
