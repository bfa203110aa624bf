import type { PaperWords } from "@cartwright/documents/contract";
import { expect, onTestFinished, test, vi } from "vitest";
import { openPress } from "./paper-press.ts";

/** A press with its idle time in milliseconds, whose program answers each paper by this code. */
function aPress(code: string, idleMs = 60_000) {
  const program = `
    import { parentPort } from "node:worker_threads";
    let nth = 0;
    parentPort.on("message", ({ id, words }) => { nth += 1; ${code} });`;
  const press = openPress(new URL(`data:text/javascript,${encodeURIComponent(program)}`), idleMs);
  onTestFinished(() => press.close());
  return press;
}
const paper = (number: string) => ({ number }) as PaperWords;
const ECHO = "parentPort.postMessage({ id, pdf: new TextEncoder().encode(words.number + ' ' + nth) });";
const textOf = (pdf: Uint8Array) => new TextDecoder().decode(pdf);

test("each paper comes back to who asked for it, from one thread", async () => {
  const press = aPress(ECHO);
  const pdfs = await Promise.all(["A", "B", "C"].map((number) => press.print(paper(number))));
  expect(pdfs.map(textOf)).toEqual(["A 1", "B 2", "C 3"]);
});

test("a thread that dies fails what it had in hand, and the next paper has a new one", async () => {
  const press = aPress(`if (words.number === "bad") process.exit(3); ${ECHO}`);
  await expect(press.print(paper("bad"))).rejects.toThrow("the press stopped");
  expect(textOf(await press.print(paper("good")))).toBe("good 1");
});

test("a paper that cannot be made fails alone", async () => {
  const press = aPress(
    `if (words.number === "bad") parentPort.postMessage({ id, error: new Error("no such face") }); else ${ECHO}`,
  );
  const [bad, good] = await Promise.allSettled([press.print(paper("bad")), press.print(paper("good"))]);
  expect(bad).toMatchObject({ status: "rejected", reason: { message: "no such face" } });
  expect(good.status).toBe("fulfilled");
});

test("an idle press ends and begins again; a closed one refuses what it had in hand", async () => {
  const press = aPress(ECHO, 10);
  await press.print(paper("A"));
  await vi.waitFor(async () => {
    await new Promise((rest) => setTimeout(rest, 50));
    expect(textOf(await press.print(paper("B")))).toBe("B 1");
  }, 10_000);
  const slow = aPress("if (nth > 1) parentPort.close();");
  const [asked] = await Promise.allSettled([slow.print(paper("A")), slow.close()]);
  expect(asked).toMatchObject({ status: "rejected", reason: { message: "the press is closed" } });
});
