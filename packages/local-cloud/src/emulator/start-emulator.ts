import { mkdirSync } from "node:fs";
import { Server } from "node:net";
import { startFauxqs } from "fauxqs";
import { freePort } from "../ports/free-port.ts";
import { requireFreePort } from "../ports/require-free-port.ts";
import { adaptFauxqs } from "./adapt-fauxqs.ts";
import { moveQueueUrls } from "./move-queue-urls.ts";

export interface EmulatorOptions {
  /** A free port when left out. */
  readonly port?: number;
  /** Queues, messages and objects survive here, also a kill -9. Left out: in memory only. */
  readonly dataDir?: string;
}

export interface RunningEmulator {
  /** For AWS_ENDPOINT_URL: SQS, SNS and S3 (path style) in one. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts SQS, SNS and S3 for this machine in this process, on the loopback only. Refuses a taken port. GET /health answers 200. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const port = options.port ?? (await freePort());
  await requireFreePort(port, "the SQS, SNS and S3 emulator", "EMULATOR_PORT");
  if (options.dataDir !== undefined) {
    mkdirSync(options.dataDir, { recursive: true });
    moveQueueUrls(options.dataDir, port);
  }
  await adaptFauxqs();
  const restore = listenOnLoopbackOnly();
  const server = await startFauxqs({
    port,
    logger: false,
    defaultRegion: "us-east-1",
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
  }).finally(restore);
  return { url: `http://127.0.0.1:${port}`, port, stop: () => server.stop() };
}

/** The emulator insists on listening on every address; nobody in the same network should find a shop's objects there. */
function listenOnLoopbackOnly(): () => void {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    const [first, ...rest] = args;
    const given =
      typeof first === "object" && first !== null && "host" in first
        ? [{ ...first, host: "127.0.0.1" }, ...rest]
        : args;
    return Reflect.apply(listen, this, given) as Server;
  } as typeof listen;
  return () => void (Server.prototype.listen = listen);
}
