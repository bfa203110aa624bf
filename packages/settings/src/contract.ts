import { Email } from "@cartwright/kernel/address";
import { countryName, isCountry } from "@cartwright/kernel/country";
import { Version } from "@cartwright/kernel/version";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

// A line of a letterhead: no control characters, since some of these become headers of mails, and no halves of characters.
const upTo = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only.");

const line = (max: number, missing: string) => upTo(max).min(1, missing);

/** A line that may stay empty; then it is null. */
const maybe = (max: number) =>
  upTo(max)
    .nullish()
    .transform((text) => (text === undefined || text === "" ? null : text));

const KNOWN_ZONES = new Set(Intl.supportedValuesOf("timeZone"));

/** What the shop is called and where it sits. Everybody may read it: it stands in mails, on papers and in the storefront. */
export const StoreFacts = z.object({
  name: line(60, "Enter the name of the shop."),
  legalName: line(100, "Enter the name of the company behind it."),
  address: z.object({
    line1: line(120, "Enter the street and house number."),
    line2: maybe(120),
    city: line(80, "Enter the city."),
    region: maybe(80),
    postcode: line(12, "Enter the postcode."),
    country: z.string().refine(isCountry, "Choose the country."),
  }),
  email: Email,
  phone: maybe(40),
  taxNumber: maybe(40),
  /** IANA, e.g. `America/Los_Angeles`: where the shop's days begin and end. */
  timeZone: z.string().refine((zone) => zone === "UTC" || KNOWN_ZONES.has(zone), "Choose a time zone."),
  /** Stands before the running number of invoices as it is: `AC-` makes `AC-1001`. */
  invoicePrefix: z
    .string()
    .trim()
    .max(10, "Use at most 10 characters.")
    .regex(/^[A-Z0-9/-]*$/, "Use capital letters, digits, - and / only.")
    // `AC-CN-2026-000001` is the first credit note of a shop whose prefix is `AC-`.
    .refine((prefix) => !prefix.endsWith("CN-"), "With CN- at its end it would make numbers of credit notes."),
});
export type StoreFacts = z.infer<typeof StoreFacts>;

export interface StoreSettings extends StoreFacts {
  /** Goes up with each change. */
  readonly version: number;
}

/** Who is behind the shop and where, in one line. Pure. */
export function imprintOf({ legalName, address, taxNumber }: StoreFacts): string {
  const { line1, line2, city, region, postcode, country } = address;
  const town = [city, region, postcode].filter(Boolean).join(" ");
  return [legalName, line1, line2, town, countryName(country), taxNumber].filter(Boolean).join(", ");
}

/** The whole of it, as it was read in `version`. */
export const ChangeStore = StoreFacts.extend({ version: Version });
export type ChangeStore = z.infer<typeof ChangeStore>;

/** The shop is called otherwise, or sits elsewhere: its name stands on every page. */
export const storeChanged = defineEvent("store.changed", z.object({}));
