import { type DetailName, type Details, detailsFrom } from "./details.ts";

const KEY = "checkout-draft";

export interface Draft {
  readonly details: Details;
  readonly shippingMethod: string;
}

/** What has been entered so far, kept in this window until the order is placed: a reload or a way back loses nothing. Never a card. */
export const draft = {
  read(): Draft | null {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as {
        details?: Partial<Record<DetailName, unknown>>;
        shippingMethod?: unknown;
      } | null;
      if (kept === null) return null;
      return {
        details: detailsFrom((name) => kept.details?.[name]),
        shippingMethod: typeof kept.shippingMethod === "string" ? kept.shippingMethod : "",
      };
    } catch {
      return null;
    }
  },
  write(kept: Draft): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage may be refused or full: the form itself still holds everything.
    }
  },
  clear(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  },
};
