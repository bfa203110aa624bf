import { isCountry } from "@cartwright/kernel/country";
import { idOf } from "@cartwright/kernel/id";
import { Version } from "@cartwright/kernel/version";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";
import { type Market, MarketCode } from "./shop-view.ts";

/** A market as staff see it: closed ones, too. */
export interface MarketForStaff extends Market {
  readonly active: boolean;
  /** Where it stands in the list of markets; 0 is first. */
  readonly position: number;
  /** Goes up with each change. */
  readonly version: number;
}

export const Country = z.string().refine(isCountry, "Choose a country.");

/** A language of two letters, with or without a country, that this machine can write dates and money in. */
const Locale = z
  .string()
  .trim()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Enter a language and a country, such as en-IE.")
  .refine(
    (tag) => Intl.NumberFormat.supportedLocalesOf(tag).length === 1,
    "Nobody writes numbers in this language here.",
  )
  .refine((tag) => tag.length === 2 || isCountry(tag.slice(3)), "The letters behind the dash are no country.");

/** The whole of a market that can change, as it was read in `version`. Its code and its currency stay for ever. */
export const ChangeMarket = z.object({
  code: MarketCode,
  version: Version,
  name: z
    .string()
    .trim()
    .min(1, "Enter a name.")
    .max(60, "Use at most 60 characters.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only."),
  locale: Locale,
  countries: z
    .array(Country)
    .min(1, "Choose at least one country.")
    .max(249)
    .refine((codes) => new Set(codes).size === codes.length, "Each country once.")
    .readonly(),
  pricesIncludeTax: z.boolean(),
  position: z.int("Enter a whole number.").min(0, "Enter 0 or more.").max(999, "Enter 999 or less."),
});
export type ChangeMarket = z.infer<typeof ChangeMarket>;

export const MarketVersion = ChangeMarket.pick({ code: true, version: true });
export type MarketVersion = z.infer<typeof MarketVersion>;

/** What staff decide of a market has changed: the frame of every page shows it. */
export const marketChanged = defineEvent("market.changed", z.object({ marketCode: MarketCode }));

/** The lists of a market are to be written again, product after product; `after` is the last one that is done. */
export const marketListingsDue = defineEvent(
  "market.listings_due",
  z.object({ marketCode: MarketCode, after: idOf("Product").nullable() }),
);
