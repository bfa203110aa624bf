/** What the bench uses of autocannon, which comes without types. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  interface Options {
    readonly url: string;
    readonly method?: "GET" | "POST";
    readonly headers?: Record<string, string>;
    readonly body?: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly verifyBody?: (body: string) => boolean;
  }

  interface Result {
    readonly duration: number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
  }

  interface Run extends EventEmitter, PromiseLike<Result> {
    on(event: "response", listen: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
  }

  export default function autocannon(options: Options): Run;
}
