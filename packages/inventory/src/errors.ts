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

/** Units that orders have been promised cannot be taken off the shelf by hand. */
export class PromisedToOrders extends Refusal {
  constructor(facts: { sku: string; promised: number; least: number; warehouse: string | null }) {
    const { promised, least, warehouse } = facts;
    const units = promised === 1 ? "1 unit is" : `${promised} units are`;
    const where = warehouse === null ? "over all warehouses" : `in ${warehouse}`;
    super(
      "PROMISED_TO_ORDERS",
      "conflict",
      `${units} promised to orders ${where}, so this shelf cannot go below ${least}. Ship or cancel those orders first.`,
      { details: { sku: facts.sku, promised, least, field: "quantity" } },
    );
  }
}

export class BelowNothing extends Refusal {
  constructor(facts: { sku: string; onHand: number; warehouse: string }) {
    super(
      "BELOW_NOTHING",
      "conflict",
      `There ${facts.onHand === 1 ? "is 1 unit" : `are ${facts.onHand} units`} in ${facts.warehouse}: not more can be taken away.`,
      { details: { sku: facts.sku, onHand: facts.onHand, field: "quantity" } },
    );
  }
}

export class UnknownSku extends Refusal {
  constructor(sku: string) {
    super("UNKNOWN_SKU", "not_found", `Nothing in the catalogue has the SKU ${sku}.`, { details: { sku } });
  }
}

export class UnknownWarehouse extends Refusal {
  constructor(code: string) {
    super("UNKNOWN_WAREHOUSE", "not_found", `There is no warehouse ${code}.`, { details: { warehouse: code } });
  }
}

/** The key of another adjustment. */
export class AdjustmentKeyReused extends Refusal {
  constructor() {
    super("IDEMPOTENCY_KEY_REUSED", "unprocessable", "This key belongs to another adjustment. Please start again.");
  }
}
