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
