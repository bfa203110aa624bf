import type { ChangeStore, StoreSettings } from "@cartwright/settings/contract";

/** The store's facts as fields hold them: nothing is an empty text. */
export type StoreDraft = Record<
  | "name"
  | "legalName"
  | "line1"
  | "line2"
  | "city"
  | "region"
  | "postcode"
  | "country"
  | "email"
  | "phone"
  | "taxNumber"
  | "timeZone"
  | "invoicePrefix",
  string
>;

export const storeDraft = ({ address, version: _, ...store }: StoreSettings): StoreDraft => ({
  ...store,
  ...address,
  line2: address.line2 ?? "",
  region: address.region ?? "",
  phone: store.phone ?? "",
  taxNumber: store.taxNumber ?? "",
});

export function storeFrom(
  { line1, line2, city, region, postcode, country, ...rest }: StoreDraft,
  version: number,
): ChangeStore {
  return { ...rest, address: { line1, line2, city, region, postcode, country }, version };
}

/** An empty field is saved as nothing. */
export const savedAs = (input: ChangeStore, version: number): StoreSettings => ({ ...input, version });
