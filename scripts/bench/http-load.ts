import autocannon from "autocannon";
import { percentile } from "./figures.ts";

export interface Request {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What every answer must contain: a fast wrong answer is no answer. */
  readonly mustContain: string;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers that were not 2xx or lacked what they must contain, and connections that broke. */
  readonly errors: number;
  readonly requests: number;
}

/** Asks the same thing over and over on kept connections, each as soon as it has its answer. */
export async function measureHttp(request: Request, { connections, seconds }: Load): Promise<Measured> {
  const times: number[] = [];
  const run = autocannon({
    url: request.url,
    method: request.method ?? "GET",
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    connections,
    duration: seconds,
    verifyBody: (body) => body.includes(request.mustContain),
  });
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  return {
    perSecond: times.length / result.duration,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    errors: result.non2xx + result.errors + result.timeouts + result.mismatches,
    requests: times.length,
  };
}
