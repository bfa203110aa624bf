import { Country, MarketCode } from "@cartwright/catalog/contract";
import type { Currency, Money } from "@cartwright/kernel/money";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import { Version, VersionOrNone } from "@cartwright/kernel/version";
import { z } from "zod";
import { TaxRounding, US_STATES } from "./contract.ts";

const words = (max: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Use at most ${max} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only.");

const BasisPoints = z
  .int("Enter a rate such as 19 or 7.25.")
  .min(0, "Enter 0 or more.")
  .max(10_000, "Enter 100 or less.");
const State = z.string().refine((code) => Object.hasOwn(US_STATES, code), "Choose a state.");
const onlyUsHasStates = ({ country, region }: { country: string; region: string | null }) =>
  region === null || country === "US";

/** A rate for a country, or for one state of the US. With `id` and `version` an existing one changes; without, it is new. */
export const SaveTaxRate = z
  .object({
    id: z.uuid().nullable(),
    version: Version.nullable(),
    country: Country,
    region: State.nullable(),
    basisPoints: BasisPoints,
    name: words(40, "Enter the name that stands on orders, such as VAT."),
  })
  .refine(onlyUsHasStates, { path: ["region"], message: "Only the US has states here." });
export type SaveTaxRate = z.infer<typeof SaveTaxRate>;

export const RemoveTaxRate = z.object({ id: z.uuid(), version: Version });
export type RemoveTaxRate = z.infer<typeof RemoveTaxRate>;

/** `*` is everybody without an entry of their own, whose policy cannot be null. Version 0: there is no entry yet. */
export const SetTaxRounding = z
  .object({ country: z.union([z.literal("*"), Country]), policy: TaxRounding.nullable(), version: VersionOrNone })
  .refine(({ country, policy }) => country !== "*" || policy !== null, { path: ["policy"], message: "Choose one." });
export type SetTaxRounding = z.infer<typeof SetTaxRounding>;

export interface TaxRateView extends Omit<SaveTaxRate, "id" | "version"> {
  readonly id: string;
  readonly version: number;
}

export interface TaxSettings {
  readonly rates: readonly TaxRateView[];
  readonly rounding: readonly { readonly country: string; readonly policy: TaxRounding; readonly version: number }[];
}

const MinorUnits = z.int("Enter an amount.").min(0, "Enter 0 or more.").max(1_000_000_000, "That is too much.");

/** An order of one line. `basisPoints` tries a rate that is not saved yet. */
export const PreviewTax = z.object({
  country: Country,
  region: State.nullable(),
  amount: MinorUnits,
  basisPoints: BasisPoints.nullable(),
});
export type PreviewTax = z.infer<typeof PreviewTax>;

export interface TaxPreview {
  readonly market: string;
  readonly rate: { readonly basisPoints: number; readonly name: string };
  /** True: the tax is within the amount. */
  readonly included: boolean;
  readonly amount: Money;
  readonly tax: Money;
  readonly total: Money;
}

const ZoneRate = z
  .object({ currency: CurrencyCode, amount: MinorUnits, freeFrom: MinorUnits.nullable() })
  .refine(({ freeFrom }) => freeFrom !== 0, { path: ["freeFrom"], message: "Leave it empty, or enter more than 0." });

const Days = z.int("Enter whole days.").min(0, "Enter 0 or more.").max(365, "Enter 365 or less.");

const ZoneMethod = z
  .object({
    /** Null for a new one. Orders and open checkouts name a method by its code, so that it may be renamed. */
    code: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .nullable(),
    name: words(40, "Enter a name, such as Express."),
    daysMin: Days,
    daysMax: Days,
    rates: z.array(ZoneRate).max(20).readonly(),
  })
  .refine(({ daysMin, daysMax }) => daysMin <= daysMax, {
    path: ["daysMax"],
    message: "This is before the first day.",
  })
  .refine(({ rates }) => isEachOnce(rates.map(({ currency }) => currency)), {
    path: ["rates"],
    message: "Each currency once.",
  });

const isEachOnce = (values: readonly string[]) => new Set(values).size === values.length;

export const ZoneCode = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A zone as a whole, with its methods in the order in which they are offered. Version null: it is new, or comes back under its code. */
export const SaveZone = z.object({
  code: ZoneCode.nullable(),
  version: Version.nullable(),
  name: words(60, "Enter a name."),
  countries: z
    .array(Country)
    .min(1, "Choose at least one country.")
    .max(249)
    .refine(isEachOnce, "Each country once.")
    .readonly(),
  warehouseCode: z.string().regex(/^[A-Z0-9]{2,10}$/, "Choose a warehouse."),
  methods: z
    .array(ZoneMethod)
    .min(1, "A zone needs a way to send things.")
    .max(10)
    .refine((methods) => isEachOnce(methods.map(({ name }) => name.toLowerCase())), "Each name once.")
    .refine((methods) => isEachOnce(methods.flatMap(({ code }) => code ?? [])), "Each method once.")
    .readonly(),
});
export type SaveZone = z.infer<typeof SaveZone>;

export const RemoveZone = z.object({ code: ZoneCode, version: Version });
export type RemoveZone = z.infer<typeof RemoveZone>;

/** What pieces of a weight or more cost on top, each; null takes it away. Version 0: there is none yet. */
export const SetOversize = z.object({
  currency: CurrencyCode,
  version: VersionOrNone,
  surcharge: z
    .object({ fromGrams: z.int("Enter a weight.").min(1, "Enter a weight.").max(10_000_000), amount: MinorUnits })
    .nullable(),
});
export type SetOversize = z.infer<typeof SetOversize>;

export interface ZoneMethodView {
  readonly code: string;
  readonly name: string;
  readonly daysMin: number;
  readonly daysMax: number;
  /** Minor units. */
  readonly rates: readonly { readonly currency: Currency; readonly amount: number; readonly freeFrom: number | null }[];
}

export interface ZoneView {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly warehouseCode: string;
  readonly methods: readonly ZoneMethodView[];
  readonly version: number;
}

export interface OversizeView {
  readonly currency: Currency;
  readonly fromGrams: number;
  readonly amount: number;
  readonly version: number;
}

export interface ShippingSettings {
  readonly zones: readonly ZoneView[];
  readonly oversize: readonly OversizeView[];
}

/** What keeps people in a market from buying there. Countries by their two letters. */
export interface MarketGaps {
  readonly code: string;
  /** Nothing has a price there. */
  readonly noPrices: boolean;
  /** No product has words in the market's language; English stands in. */
  readonly noWords: boolean;
  /** No zone covers them. */
  readonly noZone: readonly string[];
  /** A zone does, and none of its methods has a rate in the market's currency. */
  readonly noRate: readonly string[];
  /** Taxed at 0 %, since nobody has said anything else. */
  readonly noTax: readonly string[];
}

export const TryShipping = z.object({ market: MarketCode, country: Country, goods: MinorUnits });
export type TryShipping = z.infer<typeof TryShipping>;
