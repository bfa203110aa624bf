/** SQLSTATE and Prisma codes worn by an error or any of its causes. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const fields = error as { code?: unknown; originalCode?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown; code?: unknown } };
  const own = [fields.code, fields.originalCode, fields.meta?.code].filter((code) => typeof code === "string");
  return [...own, ...codesOf(fields.cause, depth + 1), ...codesOf(fields.meta?.driverAdapterError, depth + 1)];
}

/** Deadlock (40P01) or serialisation failure (40001; Prisma says P2034): the same work may simply run again. */
export const isSerialisationFailure = (error: unknown): boolean => codesOf(error).some((code) => ["40P01", "40001", "P2034"].includes(code));

/** A lock waited for too long (55P03), no connection in time (P2024, P2028), or too many connections (53300). */
export const isTooBusy = (error: unknown): boolean =>
  isSerialisationFailure(error) || codesOf(error).some((code) => ["55P03", "P2024", "P2028", "53300"].includes(code));

/** A unique index refused the row (23505; Prisma says P2002). */
export const isUniqueViolation = (error: unknown): boolean => codesOf(error).some((code) => code === "23505" || code === "P2002");

/** A CHECK constraint refused the row (23514). */
export const isCheckViolation = (error: unknown): boolean => codesOf(error).includes("23514");
