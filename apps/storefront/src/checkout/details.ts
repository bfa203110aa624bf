/** What the customer enters, by the names of the form's controls, in the order in which they stand on the page. */
export const DETAIL_NAMES = ["email", "fullName", "country", "line1", "line2", "city", "region", "postcode"] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];
export type Details = Readonly<Record<DetailName, string>>;
export type DetailErrors = Partial<Record<DetailName, string>>;

export const isDetailName = (name: string): name is DetailName => (DETAIL_NAMES as readonly string[]).includes(name);

/** The form's values; a control that is not there is empty. */
export function detailsOf(form: HTMLFormElement): Details {
  const values = new FormData(form);
  return detailsFrom((name) => values.get(name));
}

export function detailsFrom(valueOf: (name: DetailName) => unknown): Details {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return Object.fromEntries(DETAIL_NAMES.map((name) => [name, text(valueOf(name))])) as Details;
}

/** E-mail and address as the checkout takes them. A state belongs to addresses in the US only. */
export function purchaseDetails(details: Details): { email: string; address: PurchaseAddress } {
  const { email, fullName, country, line1, line2, city, region, postcode } = details;
  const address = { fullName, line1, city, postcode, country };
  return {
    email: email.trim(),
    address: {
      ...address,
      ...(line2.trim() === "" ? {} : { line2 }),
      ...(country === "US" && region !== "" ? { region } : {}),
    },
  };
}

export type PurchaseAddress = Omit<Details, "email" | "line2" | "region"> & {
  readonly line2?: string;
  readonly region?: string;
};
