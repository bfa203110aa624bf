import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import type { Gateway } from "../gateway.ts";
import type { Answer } from "../http/answer.ts";
import { ApiError } from "../http/api-error.ts";
import type { Call } from "../http/call.ts";

/** What the pages load. Scripts keep their names and lose their types. */
const FILES: Readonly<Record<string, URL>> = {
  "card-number.ts": new URL("./card-number.ts", import.meta.url),
  "card-inputs.browser.ts": new URL("./card-inputs.browser.ts", import.meta.url),
  "hosted-field.browser.ts": new URL("./hosted-field.browser.ts", import.meta.url),
  "embedder.browser.ts": new URL("./embedder.browser.ts", import.meta.url),
  "hosted-field.css": new URL("./hosted-field.css", import.meta.url),
  "challenge.css": new URL("./challenge.css", import.meta.url),
};

const read = new Map<string, string>();

/** A style sheet or script of the gateway's own pages; refuses every other name. */
export function browserFile(_gateway: Gateway, call: Call): Answer {
  const name = call.params["name"] ?? "";
  const url = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (url === undefined) throw new ApiError(404, "not_found", "There is nothing at this address.");
  const isScript = name.endsWith(".ts");
  const body = read.get(name) ?? (isScript ? withoutTypes(readFileSync(url, "utf8")) : readFileSync(url, "utf8"));
  read.set(name, body);
  const type = isScript ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
  return { status: 200, body, headers: { "content-type": type, "cache-control": "no-cache" } };
}

/** Node calls this experimental each time; whoever reads the console can do nothing about it. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
