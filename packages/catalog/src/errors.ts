import { Refusal } from "@cartwright/kernel/errors";

export class MarketNotFound extends Refusal {
  constructor(code: string) {
    super("MARKET_NOT_FOUND", "not_found", "We don't sell there yet. Please choose another country.", {
      details: { market: code },
    });
  }
}

export class ProductNotFound extends Refusal {
  constructor() {
    super("PRODUCT_NOT_FOUND", "not_found", "This product is not in the shop, or not any more.");
  }
}

export class CategoryNotFound extends Refusal {
  constructor(slug: string) {
    super("CATEGORY_NOT_FOUND", "not_found", "This category is not in the shop.", { details: { slug } });
  }
}

export class CollectionNotFound extends Refusal {
  constructor(slug: string) {
    super("COLLECTION_NOT_FOUND", "not_found", "This collection is not in the shop.", { details: { slug } });
  }
}

/** A SKU names one variant of one product for ever. */
export class SkuTaken extends Refusal {
  constructor(sku: string) {
    super("SKU_TAKEN", "conflict", `The SKU ${sku} belongs to another product already.`, { details: { sku } });
  }
}
