import type { PackingSlips, PaperWords } from "./contract.ts";

/** Makes a PDF in this thread; what it takes to do so is loaded by the first paper, not by the process that may never make one. */
export async function printPaper(words: PaperWords | PackingSlips): Promise<Uint8Array> {
  const { paperPdf } = await import("./paper/print.tsx");
  return paperPdf(words);
}
