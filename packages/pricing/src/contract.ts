import type { Id } from "@cartwright/kernel/id";
import { idOf } from "@cartwright/kernel/id";
import type { CatalogueVariant } from "@cartwright/catalog/contract";
import type { Currency, Money } from "@cartwright/kernel/money";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

/** A price as staff set it: minor units of the market's currency. `compareAt`, the price before a reduction, is above it. */
export const SetPrice = z
  .object({ amount: z.int().min(1), compareAt: z.int().min(1).nullable() })
  .refine(({ amount, compareAt }) => compareAt === null || compareAt > amount, {
    error: "The price before the reduction must be above the price.",
    path: ["compareAt"],
  });
export type SetPrice = z.infer<typeof SetPrice>;

export const PricesOfProduct = z.object({ productId: idOf("Product") });
export type PricesOfProduct = z.infer<typeof PricesOfProduct>;

/** `price` null: not sold there. `was` is what one saw: a change against anything else is refused. */
export const PriceChange = z.object({
  variantId: idOf("Variant"),
  market: z.string().regex(/^[a-z]{2}$/),
  price: SetPrice.nullable(),
  was: z.object({ amount: z.int(), compareAt: z.int().nullable() }).nullable(),
});
export type PriceChange = z.infer<typeof PriceChange>;

export const SetPrices = z.object({
  productId: idOf("Product"),
  changes: z
    .array(PriceChange)
    .min(1)
    .max(2_000)
    .refine(
      (changes) => new Set(changes.map(({ variantId, market }) => `${variantId} ${market}`)).size === changes.length,
      "Each price can change once.",
    ),
});
export type SetPrices = z.infer<typeof SetPrices>;

export interface PriceInMarket {
  readonly amount: number;
  readonly compareAt: number | null;
}

export interface PriceMarket {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly pricesIncludeTax: boolean;
  /** Nobody shops in a market that is not open. */
  readonly open: boolean;
}

export interface ProductPrices {
  readonly markets: readonly PriceMarket[];
  /** Retired ones last. `prices` by market; null where the variant is not sold. */
  readonly variants: readonly (Pick<CatalogueVariant, "variantId" | "sku" | "label" | "status"> & {
    readonly prices: Readonly<Record<string, PriceInMarket | null>>;
  })[];
}

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
