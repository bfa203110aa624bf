import { parentPort } from "node:worker_threads";
import type { PackingSlips, PaperWords } from "./contract.ts";
import type { Printed } from "./paper-press.ts";
import { printPaper } from "./print-paper.ts";

/** The press's side of the thread: one paper after the other. */
export function serveAsPress(): void {
  const say = (printed: Printed) => parentPort?.postMessage(printed);
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", ({ id, words }: { id: number; words: PaperWords | PackingSlips }) => {
    before = before.then(() =>
      printPaper(words).then(
        (pdf) => say({ id, pdf }),
        (error: unknown) => say({ id, error: error instanceof Error ? error : new Error(String(error)) }),
      ),
    );
  });
}
