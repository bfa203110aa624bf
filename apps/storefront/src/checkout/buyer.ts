import type { SavedAddress } from "@cartwright/identity/contract";
import { type Details, detailsFrom } from "./details.ts";

/** A customer who is signed in, as the checkout knows them. */
export interface Buyer {
  readonly email: string;
  readonly name: string;
  /** Those that the market delivers to; the default first. */
  readonly addresses: readonly SavedAddress[];
}

/** What a saved address puts into the form; the e-mail is not its business. */
export function detailsOfAddress({ address }: SavedAddress): Omit<Details, "email"> {
  const { email: _, ...details } = detailsFrom((name) => (name === "email" ? "" : address[name]));
  return details;
}

/** The saved address that these details are, if one of them is. Space around a word makes no other address. */
export function savedAs(details: Details, addresses: readonly SavedAddress[]): SavedAddress | undefined {
  return addresses.find((saved) =>
    Object.entries(detailsOfAddress(saved)).every(
      ([name, value]) => details[name as keyof Details].trim() === value.trim(),
    ),
  );
}
