import { scrubText } from "@cartwright/platform/scrub";
import { z } from "zod";
import type { FailureWords } from "./contract.ts";

const MOST = 500;

/** What an error may tell staff: its code, or its name, and its message in one line without secrets, addresses and row values. */
export function failureWords(error: unknown): FailureWords {
  return { code: codeOf(error).slice(0, 80), message: messageOf(error) };
}

function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return code;
  const below = depth < 4 && error.cause instanceof Error ? codeOf(error.cause, depth + 1) : "Error";
  return below === "Error" ? error.name : below;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return scrubbed(String(error));
  return scrubbed(error instanceof z.ZodError ? z.prettifyError(error) : error.message);
}

// “Key (email)=(…) already exists”: PostgreSQL quotes what was in the row.
const scrubbed = (text: string): string =>
  scrubText(text)
    .replaceAll(/\)=\(.*?\)/g, ")=(…)")
    .replaceAll(/\s+/g, " ")
    .replaceAll("\0", "")
    .trim()
    .slice(0, MOST);
