/** Lines of our processes as a person reads them. Colours are asked for only where a terminal shows them. */
export interface Style {
  readonly colours: boolean;
  /** Columns of the names on the left. */
  readonly nameWidth: number;
}

const LEVELS: Readonly<Record<number, readonly [word: string, colour: number]>> = {
  10: ["trace", 90],
  20: ["debug", 90],
  30: ["info", 36],
  40: ["warn", 33],
  50: ["error", 31],
  60: ["fatal", 31],
};

const NAME_COLOURS = [32, 34, 35, 36, 33, 92, 94, 95];

/** One output line: the part's name, then its text; a pino line becomes level, message and its few telling fields. */
export function renderLine(name: string, text: string, style: Style): string {
  const label = paint(name.padEnd(style.nameWidth), nameColour(name), style);
  return `${label} ${paint("│", 90, style)} ${renderText(text, style)}`;
}

/** Text in a colour of the terminal (an SGR number), or plain. */
export const paint = (text: string, colour: number, style: Pick<Style, "colours">): string =>
  style.colours && text !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** What a line says, without its fields. */
export const messageOf = (text: string): string => asRecord(text)?.msg ?? text.trim();

function nameColour(name: string): number {
  const sum = Array.from(name).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return NAME_COLOURS[sum % NAME_COLOURS.length]!;
}

function renderText(text: string, style: Style): string {
  const record = asRecord(text);
  if (!record) return withoutControls(text, style);
  const [word, colour] = LEVELS[record.level] ?? ["info", 36];
  const fields = Object.entries(record.rest).map(([key, value]) => `${key}=${short(value)}`);
  const trouble = record.error ? `\n${indent(record.error)}` : "";
  return (
    [paint(word.padEnd(5), colour, style), record.msg, paint(fields.join(" "), 90, style)]
      .filter((part) => part !== "")
      .join(" ") + paint(trouble, colour, style)
  );
}

/** Other people's colours stay on a terminal; where they move its cursor, they would move ours. */
function withoutControls(text: string, style: Style): string {
  const controls = style.colours ? /\u001b\[[0-9;?]*[A-Za-ln-z]/g : /\u001b\[[0-9;?]*[A-Za-z]/g;
  return text.replaceAll(controls, "");
}

interface PinoRecord {
  readonly level: number;
  readonly msg: string;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly error: string | undefined;
}

/** What every line has and nobody reads on a screen. */
const HIDDEN = new Set([
  "version",
  "level",
  "time",
  "pid",
  "hostname",
  "msg",
  "name",
  "service",
  "err",
  "v",
  "traceId",
  "spanId",
  "trace_id",
  "span_id",
  "trace_flags",
]);

function asRecord(text: string): PinoRecord | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const parsed = JSON.parse(text) as Record<string, unknown>;
    if (typeof parsed["level"] !== "number") return undefined;
    const rest = Object.fromEntries(
      Object.entries(parsed).filter(([key, value]) => !HIDDEN.has(key) && value !== undefined && value !== null),
    );
    return {
      level: parsed["level"],
      msg: typeof parsed["msg"] === "string" ? parsed["msg"] : "",
      rest,
      error: errorOf(parsed["err"]),
    };
  } catch {
    return undefined;
  }
}

function errorOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { stack, message } = error as { stack?: unknown; message?: unknown };
  return typeof stack === "string" ? stack : typeof message === "string" ? message : JSON.stringify(error);
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return /\s/.test(shown) && typeof value === "string" ? JSON.stringify(shown) : shown;
}

const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
