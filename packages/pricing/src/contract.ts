import type { Id } from "@cartwright/kernel/id";
import { idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

export const TaxRounding = z.enum(["per_line", "per_total"]);
/** Whether tax is rounded on each line or once on the whole; kept with the order. */
export type TaxRounding = z.infer<typeof TaxRounding>;

export interface PriceOfVariant {
  readonly unit: Money;
  /** The price before a reduction; null when it is not on sale. */
  readonly compareAt: Money | null;
}

export interface LineToPrice {
  readonly variantId: Id<"Variant">;
  /** Whole pieces, 1 or more. */
  readonly quantity: number;
  readonly weightGrams: number;
}

export interface QuotedLine {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
  readonly unit: Money;
  readonly total: Money;
  /** This line's part of the tax: within `total` where prices include tax, on top of it elsewhere. */
  readonly tax: Money;
}

export interface QuotedMethod {
  readonly code: string;
  readonly name: string;
  /** Working days until it arrives. */
  readonly daysMin: number;
  readonly daysMax: number;
}

/** What an order would cost, to the minor unit: goods + shipping + surcharge − discount (+ tax where it is not included) = total. */
export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly goods: Money;
  readonly shipping: Money;
  /** For pieces of 20 kg or more. */
  readonly surcharge: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxRate: { readonly basisPoints: number; readonly name: string };
  readonly taxRounding: TaxRounding;
  readonly pricesIncludeTax: boolean;
  readonly method: QuotedMethod;
}

/** One way to send a cart, with what it costs this cart. */
export interface ShippingChoice extends QuotedMethod {
  readonly price: Money;
  /** Goods worth this or more travel free by this method; null where it never does. */
  readonly freeFrom: Money | null;
}

/** How things travel to a market, whatever is in the cart. */
export interface DeliveryTerms {
  readonly methods: readonly ShippingChoice[];
  /** Pieces of this weight or more cost so much more, each; null where nothing does. */
  readonly oversize: { readonly fromGrams: number; readonly price: Money } | null;
}

/** The 50 states and the District of Columbia by postal code (USPS Publication 28). */
export const US_STATES = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
} as const;

/** A price of this product has changed in some market. */
export const priceChanged = defineEvent(
  "price.changed",
  z.object({ productId: idOf("Product"), variantId: idOf("Variant") }),
);

/** How things travel to a market has changed: its pages tell it, and open checkouts are priced anew. */
export const shippingChanged = defineEvent("shipping.changed", z.object({}));
