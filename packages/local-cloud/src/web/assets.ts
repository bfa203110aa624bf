import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import type { Answer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import type { Call } from "./call.ts";

/** Serves the named style sheets and scripts of a page and refuses every other name. Scripts keep their names and lose their types. */
export function assets(files: Readonly<Record<string, URL>>): (world: unknown, call: Call) => Answer {
  const read = new Map<string, string>();
  return (_world, call) => {
    const name = call.params["name"] ?? "";
    const url = Object.hasOwn(files, name) ? files[name] : undefined;
    if (url === undefined) throw new ApiError(404, "not_found", "There is nothing at this address.");
    const isScript = name.endsWith(".ts");
    const body = read.get(name) ?? (isScript ? withoutTypes(readFileSync(url, "utf8")) : readFileSync(url, "utf8"));
    read.set(name, body);
    const type = isScript ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
    return { status: 200, body, headers: { "content-type": type, "cache-control": "no-cache" } };
  };
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
