/**
 * The framework calls this once, when a server starts, and compiles it for its edge runtime too, which we do not use: there
 * the condition is false when it compiles, and nothing of the server is pulled in.
 */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "edge") await (await import("./start.ts")).start();
}
