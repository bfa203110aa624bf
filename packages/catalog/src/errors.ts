import { agoInWords } from "@cartwright/audit/changed-meanwhile";
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

/** What cannot be saved like this. `details.field` names the first field, `details.problems` all of them. */
export class ProductInvalid extends Refusal {
  constructor(problems: readonly { readonly field: string; readonly message: string }[]) {
    const [first] = problems;
    const message = first?.message ?? "This product cannot be saved like this.";
    const details = problems.map(({ field, message }) => ({ field, message }));
    super("PRODUCT_INVALID", "unprocessable", message, { details: { field: first?.field ?? "", problems: details } });
  }
}

/** An address names one product. */
export class SlugTaken extends Refusal {
  constructor(slug: string) {
    super("SLUG_TAKEN", "conflict", `Another product has the address “${slug}”. Choose another.`, {
      details: { field: "changes.words.slug", slug },
    });
  }
}

/** Somebody else changed the product since it was read: who and when, which version it has now, and the fields that differ. */
export class ChangedMeanwhile extends Refusal {
  constructor(title: string, since: { by: string; at: Date; version: number; changed: readonly string[]; now: Date }) {
    const { by, at, version, changed, now } = since;
    const message = `${by} changed “${title}” ${agoInWords(at, now)}. Look at it again, then save.`;
    super("CHANGED_MEANWHILE", "conflict", message, {
      details: { by, at: at.toISOString(), version, changed },
    });
  }
}

export class VersionNotFound extends Refusal {
  constructor() {
    super("VERSION_NOT_FOUND", "not_found", "There is no such version of this product.");
  }
}

export class AssetNotFound extends Refusal {
  constructor() {
    super("ASSET_NOT_FOUND", "not_found", "One of the pictures is not there any more. Remove it, or upload it again.");
  }
}

export class PictureNotFound extends Refusal {
  constructor() {
    super("PICTURE_NOT_FOUND", "not_found", "There is no such picture.");
  }
}
