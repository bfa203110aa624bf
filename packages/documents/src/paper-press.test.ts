import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import type { PaperWords } from "./contract.ts";
import { openPress } from "./paper-press.ts";

/** A press whose program answers each paper by this code. */
function aPress(code: string, options: Parameters<typeof openPress>[1] = {}) {
  const program = `
    import { parentPort } from "node:worker_threads";
    let nth = 0;
    parentPort.on("message", ({ id, words }) => { nth += 1; ${code} });`;
  const press = openPress(() => new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`)), options);
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
  const press = aPress(ECHO, { idleMs: 10 });
  await press.print(paper("A"));
  await vi.waitFor(async () => {
    await new Promise((rest) => setTimeout(rest, 50));
    expect(textOf(await press.print(paper("B")))).toBe("B 1");
  }, 10_000);
  const slow = aPress("if (nth > 1) parentPort.close();");
  const [asked] = await Promise.allSettled([slow.print(paper("A")), slow.close()]);
  expect(asked).toMatchObject({ status: "rejected", reason: { message: "the press is closed" } });
});

test("who asks while as many wait as may is told to come again; the others get theirs", async () => {
  const press = aPress(ECHO, { atMost: 2 });
  const asked = await Promise.allSettled(["A", "B", "C"].map((number) => press.print(paper(number))));
  expect(asked.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(asked[2]).toMatchObject({ reason: { kind: "busy", retryAfterMs: 5000 } });
  expect(textOf(await press.print(paper("D")))).toBe("D 3");
});
