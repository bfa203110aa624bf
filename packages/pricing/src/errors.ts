import { changeDetails } from "@cartwright/audit/changed-meanwhile";
import type { LatestChange } from "@cartwright/audit/latest-change";
import { Refusal } from "@cartwright/kernel/errors";

export class NotDeliverable extends Refusal {
  constructor(country: string) {
    super(
      "NOT_DELIVERABLE",
      "unprocessable",
      "We don't deliver to this country from this shop. Choose another country or switch the market.",
      { details: { country } },
    );
  }
}

export class RegionMissing extends Refusal {
  constructor() {
    super("REGION_MISSING", "unprocessable", "Choose the state that we deliver to.");
  }
}

export class UnknownShippingMethod extends Refusal {
  constructor(method: string) {
    super(
      "UNKNOWN_SHIPPING_METHOD",
      "unprocessable",
      "This way of delivery is not offered here. Please choose another.",
      { details: { method } },
    );
  }
}

/** A variant without a price in this market is not for sale there. */
export class PriceMissing extends Refusal {
  constructor() {
    super(
      "NOT_FOR_SALE",
      "conflict",
      "Something in your cart is not sold in this market. Please remove it and try again.",
    );
  }
}

/** Another price is there than the one that the change is about. `details.theirs`: what is there now, for each of them. */
export class PricesChangedMeanwhile extends Refusal {
  constructor(theirs: readonly PriceThere[], by: LatestChange | null) {
    const what = theirs.length === 1 ? "a price" : `${theirs.length} prices`;
    const words =
      by?.own === true
        ? `You changed ${what} in another tab. Nothing of this tab is saved yet.`
        : `${by?.name ?? "Somebody"} has changed ${what} meanwhile. Nothing of yours is saved yet.`;
    super("CHANGED_MEANWHILE", "conflict", words, {
      details: { theirs: theirs.map((price) => ({ ...price })), ...changeDetails(by) },
    });
  }
}

export interface PriceThere {
  readonly variantId: string;
  readonly market: string;
  /** Null: not sold there any more. */
  readonly amount: number | null;
  readonly compareAt: number | null;
}

export class PriceTooHigh extends Refusal {
  constructor() {
    super("PRICE_TOO_HIGH", "unprocessable", "A price has at most nine digits before the decimals.");
  }
}

/** A variant of another product, or a market that there is not. */
export class NothingToPrice extends Refusal {
  constructor() {
    super("NOTHING_TO_PRICE", "not_found", "This variant or market is not there any more. Please load the page again.");
  }
}
