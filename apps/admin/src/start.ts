import { runtime } from "./runtime.ts";

/** What happens once, before the first request: reads the environment, or stops with the names of what is missing. */
export function start(): void {
  runtime();
}
