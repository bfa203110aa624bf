import type { Logger } from "@cartwright/kernel/logger";
import { type Logger as Pino, pino } from "pino";
import { scrub, scrubText } from "./scrub.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

export interface LoggerOptions {
  readonly service: string;
  readonly level: (typeof LOG_LEVELS)[number];
  readonly version: string;
  /** Where lines go; standard output when left out. */
  readonly write?: (line: string) => void;
}

/**
 * Opens the log: one JSON object a line as pino writes it (level 20 debug to 50 error, `msg`), with time (ISO 8601), service, version, the context's ids and the fields given.
 * Secrets, personal data and card numbers are taken out at any depth, also from messages, stacks and causes of errors.
 */
export function openLogger(options: LoggerOptions): Logger {
  const { service, level, version, write } = options;
  const settings = {
    level,
    base: { service, version },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors are plain, scrubbed fields by then; pino's own serialiser would take them for something else.
    serializers: { err: (plain: unknown) => plain },
  };
  return loggerOf(write === undefined ? pino(settings) : pino(settings, { write }));
}

function loggerOf(log: Pino): Logger {
  const at =
    (level: "debug" | "info" | "warn" | "error") => (fields: Readonly<Record<string, unknown>>, message: string) => {
      if (log.isLevelEnabled(level)) log[level](clean(fields), scrubText(message));
    };
  return {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    child: (fields) => loggerOf(log.child(clean(fields))),
  };
}

const clean = (fields: Readonly<Record<string, unknown>>) => scrub(fields) as Record<string, unknown>;
