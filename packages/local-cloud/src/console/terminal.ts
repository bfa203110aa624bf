import type { Writable } from "node:stream";
import { messageOf, paint, renderLine, type Style } from "./render-line.ts";

/** Where a run tells what it does: one orderly stream, with a moving last line on a terminal and plain lines elsewhere. */
export interface Terminal {
  /** A line of one of the parts. */
  line(name: string, text: string): void;
  /** A sentence of our own. */
  say(text: string): void;
  warn(text: string): void;
  /** Runs a step and shows how long it takes while it works. `title` says what is done (“Building the shop”). */
  step<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T>;
}

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

const QUIET_MS = 10_000;
const TICK_MS = 250;

/** A terminal on `output`. Colours and the moving line only when it is a real terminal and `plain` is not asked for. */
export function openTerminal(output: Output, nameWidth: number, plain = false): Terminal {
  const live = output.isTTY === true && !plain;
  const style: Style = { colours: live, nameWidth };
  let moving = "";
  const put = (text: string) => void output.write(live && moving ? `\r\u001b[K${text}\n${moving}` : `${text}\n`);
  const move = (text: string) => {
    moving = text.slice(0, Math.max(20, (output.columns || 80) - 1));
    output.write(`\r\u001b[K${moving}`);
  };

  async function step<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
    const started = Date.now();
    let told = started;
    let detail = "";
    const show = () => {
      const seconds = Math.floor((Date.now() - started) / 1000);
      if (live) move(`… ${title} (${seconds} s) ${detail}`);
      else if (Date.now() - told >= QUIET_MS) {
        told = Date.now();
        put(`… ${title} (${seconds} s)${detail ? ` ${detail}` : ""}`);
      }
    };
    const timer = setInterval(show, TICK_MS);
    const finish = (mark: string, colour: number) => {
      clearInterval(timer);
      if (live) move("");
      moving = "";
      put(`${paint(mark, colour, style)} ${title} ${paint(`(${took(Date.now() - started)})`, 90, style)}`);
    };
    try {
      const result = await work((text) => (detail = messageOf(text)));
      finish("✓", 32);
      return result;
    } catch (error) {
      finish("✗", 31);
      throw error;
    }
  }

  return {
    line: (name, text) => {
      if (text.trim() !== "") put(renderLine(name, text, style));
    },
    say: put,
    warn: (text) => put(paint(text, 33, style)),
    step,
  };
}

/** “0.3 s”, “12 s”, “2 min 5 s”. */
export function took(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
