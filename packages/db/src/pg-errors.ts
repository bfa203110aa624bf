/** SQLSTATE and Prisma codes worn by an error or any of its causes. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const fields = error as {
    code?: unknown;
    originalCode?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown; code?: unknown };
  };
  const own = [fields.code, fields.originalCode, fields.meta?.code].filter((code) => typeof code === "string");
  return [...own, ...codesOf(fields.cause, depth + 1), ...codesOf(fields.meta?.driverAdapterError, depth + 1)];
}

/** Deadlock (40P01) or serialisation failure (40001; Prisma says P2034): the same work may simply run again. */
export const isSerialisationFailure = (error: unknown): boolean =>
  codesOf(error).some((code) => ["40P01", "40001", "P2034"].includes(code));

/** A lock waited for too long (55P03), no connection in time (P2024, P2028), or too many connections (53300). */
export const isTooBusy = (error: unknown): boolean =>
  isSerialisationFailure(error) || codesOf(error).some((code) => ["55P03", "P2024", "P2028", "53300"].includes(code));

const AWAY = new Set([
  // No connection, or a cut one: Prisma's words, PostgreSQL's (class 08; 57P01 to 57P03: it is going down or coming up), the socket's.
  ..."P1001 P1002 P1008 P1017 08000 08001 08003 08004 08006 57P01 57P02 57P03".split(" "),
  ..."ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN".split(" "),
]);

// The driver gives these no code.
const AWAY_MESSAGES =
  /^(Client has encountered a connection error|Client was closed|Connection terminated|timeout exceeded when trying to connect|timeout expired|Cannot use a pool)/;

/** The database does not answer, is starting or stopping, or has cut the connection: the same work may run again later. */
export const isDatabaseAway = (error: unknown): boolean =>
  codesOf(error).some((code) => AWAY.has(code)) || messagesOf(error).some((message) => AWAY_MESSAGES.test(message));

function messagesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 6) return [];
  const { driverAdapterError } = (error as { meta?: { driverAdapterError?: unknown } }).meta ?? {};
  return [error.message, ...messagesOf(error.cause, depth + 1), ...messagesOf(driverAdapterError, depth + 1)];
}

/** A unique index refused the row (23505; Prisma says P2002). */
export const isUniqueViolation = (error: unknown): boolean =>
  codesOf(error).some((code) => code === "23505" || code === "P2002");

/** A foreign key refused the row (23503; Prisma says P2003): what it points at is not there. */
export const isForeignKeyViolation = (error: unknown): boolean =>
  codesOf(error).some((code) => code === "23503" || code === "P2003");

/** A CHECK constraint refused the row (23514). */
export const isCheckViolation = (error: unknown): boolean => codesOf(error).includes("23514");
