import { TRPCError } from "@trpc/server";
import superjson, { type SuperJSONResult } from "superjson";

/** What our own pages send besides plain JSON. */
const SENT_BY_US = new Set<unknown>(["undefined", "Date"]);
const DEEPEST = 20;

/**
 * How calls and answers travel. Answers may hold whatever superjson knows. Of what comes in only plain values are made: a few
 * letters can name an array of gigabytes, a pattern to be compiled, an error of the server's own classes.
 */
export const transformer = {
  input: { serialize: (value: unknown) => superjson.serialize(value), deserialize: readInput },
  output: superjson,
};

/** Refuses with BAD_REQUEST what no page of ours would send. */
function readInput(sent: unknown): unknown {
  try {
    const { json, meta } = sent as SuperJSONResult;
    if (!isPlain(meta?.values, 0) || depthOf(json) > DEEPEST) throw new TypeError("not what our pages send");
    return superjson.deserialize(sent as SuperJSONResult);
  } catch (cause) {
    throw new TRPCError({ code: "BAD_REQUEST", cause });
  }
}

/** The notes on values: names of kinds, in lists and by path. A kind of several words (`["typed-array", …]`) is none of ours. */
function isPlain(notes: unknown, depth: number): boolean {
  if (notes === undefined) return true;
  if (depth > 2 * DEEPEST || typeof notes !== "object" || notes === null) return false;
  if (!Array.isArray(notes)) return Object.values(notes).every((note) => isPlain(note, depth + 1));
  const [kind, inside] = notes as unknown[];
  return SENT_BY_US.has(kind) && isPlain(inside, depth + 1);
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return depth;
  return Object.values(value).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part, depth + 1)), depth);
}
