import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { messageOf, renderLine } from "./render-line.ts";
import { openTerminal, took } from "./terminal.ts";

const plain = { colours: false, nameWidth: 10 };

describe("a line on the console", () => {
  test("shows level, message and the telling fields of a log record, and hides the rest", () => {
    const record = {
      level: 40,
      time: 1,
      pid: 7,
      hostname: "h",
      msg: "queue is slow",
      queue: "notification",
      lagMs: 1200,
    };
    expect(renderLine("workers", JSON.stringify(record), plain)).toBe(
      "workers    │ warn  queue is slow queue=notification lagMs=1200",
    );
  });

  test("shows the stack of an error below it", () => {
    const text = renderLine(
      "workers",
      JSON.stringify({ level: 50, msg: "gave up", err: { stack: "Error: no\n    at x" } }),
      plain,
    );
    expect(text).toBe("workers    │ error gave up\n    Error: no\n        at x");
  });

  test("leaves what is no log record as it was, without colours where no terminal shows them", () => {
    expect(renderLine("admin", "\u001b[32mReady\u001b[0m", plain)).toBe("admin      │ Ready");
    expect(renderLine("admin", '{"level":', plain)).toBe('admin      │ {"level":');
    expect(renderLine("admin", '{"name":"no record"}', plain)).toBe('admin      │ {"name":"no record"}');
  });

  test("keeps a long field short and quotes one with spaces", () => {
    const text = renderLine(
      "a",
      JSON.stringify({ level: 30, msg: "m", sql: "x".repeat(500), name2: "two words" }),
      plain,
    );
    expect(text.length).toBeLessThan(200);
    expect(text).toContain('name2="two words"');
  });

  test("never moves the cursor of the terminal it is shown on", () => {
    expect(renderLine("a", "\u001b[?25h\u001b[2Kdone", { colours: true, nameWidth: 1 })).toMatch(/ done$/);
  });

  test("is coloured on a terminal", () => {
    expect(renderLine("a", JSON.stringify({ level: 50, msg: "no" }), { colours: true, nameWidth: 3 })).toContain(
      "\u001b[31merror",
    );
  });

  test("gives its message alone to a step that shows what it is doing", () => {
    expect(messageOf('{"level":30,"msg":"12 products"}')).toBe("12 products");
    expect(messageOf("  compiled  ")).toBe("compiled");
  });
});

describe("a step", () => {
  test("is one plain line where there is no terminal, with the time it took", async () => {
    const { output, written } = capture();
    await openTerminal(output, 8).step("Database", () => Promise.resolve());
    expect(written()).toMatch(/^✓ Database \(0\.\d s\)\n$/);
  });

  test("that fails says so and passes the reason on", async () => {
    const { output, written } = capture();
    await expect(openTerminal(output, 8).step("Database", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(written()).toMatch(/^✗ Database/);
  });

  test.each([
    [40, "0.0 s"],
    [9_940, "9.9 s"],
    [12_400, "12 s"],
    [125_000, "2 min 5 s"],
  ])("of %d ms took %s", (ms, text) => {
    expect(took(ms)).toBe(text);
  });
});

function capture() {
  let text = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { output, written: () => text };
}
