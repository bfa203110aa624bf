import { Refusal } from "@cartwright/kernel/errors";

export interface Shortage {
  readonly sku: string;
  readonly wanted: number;
  readonly available: number;
}

/** Somebody wants more than there is. Tells for each short SKU what was wanted and what is left. */
export class SoldOut extends Refusal {
  readonly shortages: readonly Shortage[];

  constructor(shortages: readonly Shortage[]) {
    super("SOLD_OUT", "conflict", "Something in your cart has just sold out.", {
      details: { shortages: shortages.map((shortage) => ({ ...shortage })) },
    });
    this.shortages = shortages;
  }
}
