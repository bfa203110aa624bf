type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** The part of pino that domain code may use. Fields are data, the message is a constant sentence. */
export interface Logger {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  child(fields: Readonly<Record<string, unknown>>): Logger;
}

const nothing: Write = () => undefined;

/** For tests and build-time code that must stay quiet. */
export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  child: () => silentLogger,
};
