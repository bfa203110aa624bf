import type { DocumentKind } from "./contract.ts";

const WORD = { invoice: "", credit_note: "CN-" } as const satisfies Record<DocumentKind, string>;

/** `AC-2026-000041`, and `AC-CN-2026-000007` for a credit note. Pure. */
export const documentNumber = (
  prefix: string,
  { kind, year, ordinal }: { kind: DocumentKind; year: number; ordinal: number },
): string => `${prefix}${WORD[kind]}${year}-${String(ordinal).padStart(6, "0")}`;

/** The year that it is where the shop is. Pure. */
export const yearAt = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone, year: "numeric", calendar: "gregory" }).format(at));
