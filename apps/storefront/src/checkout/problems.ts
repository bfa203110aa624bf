import type { Problem } from "../trpc/problem.ts";

/** Something in the cart can't be bought as it is. */
export const STOCK_CODES: ReadonlySet<string> = new Set(["SOLD_OUT", "NOT_ENOUGH_STOCK", "NOT_FOR_SALE"]);

const CHANGED_CODES: ReadonlySet<string> = new Set(["PRICE_CHANGED", "UNKNOWN_SHIPPING_METHOD", "NOT_DELIVERABLE"]);

/** After these the cart, or what it costs, is not what the page shows. */
export const isOutOfDate = ({ code }: Problem): boolean => STOCK_CODES.has(code) || CHANGED_CODES.has(code);

/** A problem that this page found by itself. */
export const problemHere = (code: string, message: string): Problem => ({
  code,
  message,
  details: {},
  fields: {},
  retryAfterMs: null,
});
