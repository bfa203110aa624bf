import os from "node:os";
import { parentPort } from "node:worker_threads";
import type { PaperWords } from "@cartwright/documents/contract";
import { printPaper } from "@cartwright/documents/print-paper";
import type { Printed } from "./paper-press.ts";

/** Papers can wait, orders cannot: the thread asks for what time the others leave. Where the system refuses, it works as they do. */
function stepBack(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

/** The press's side of the thread: one paper after the other. */
export function serveAsPress(): void {
  if (os.platform() === "linux") stepBack();
  const say = (printed: Printed) => parentPort?.postMessage(printed);
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", ({ id, words }: { id: number; words: PaperWords }) => {
    before = before.then(() =>
      printPaper(words).then(
        (pdf) => say({ id, pdf }),
        (error: unknown) => say({ id, error: error instanceof Error ? error : new Error(String(error)) }),
      ),
    );
  });
}
