/** The framework calls this once, when a server starts; the condition is false in the edge runtime, which we do not use. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "edge") await (await import("./start.ts")).start();
}
