import type { ListingCard } from "./contract.ts";

/** A row of a list, with what decides its place. */
export interface Listed {
  readonly card: Omit<ListingCard, "isNew">;
  /** A whole number, as text: it may be larger than JavaScript's. */
  readonly key: string;
  readonly publishedAt: Date;
}
