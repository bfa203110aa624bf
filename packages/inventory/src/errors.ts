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

/** An order gives back only what it holds: units that were sent, sold to others or never its own are not among them. */
export class NotHeldForOrder extends Refusal {
  constructor(sku: string) {
    super("NOT_HELD_FOR_ORDER", "conflict", "This order does not hold that many units. Please look at it again.", {
      details: { sku },
    });
  }
}

/** The units are there for this order, in fewer numbers or in another warehouse. */
export class NotAllocatedHere extends Refusal {
  constructor(sku: string) {
    super(
      "NOT_ALLOCATED_HERE",
      "conflict",
      "This warehouse does not have that many units for this order. Please look at it again.",
      { details: { sku } },
    );
  }
}
