import { Address, Email } from "@cartwright/kernel/address";
import { detailErrors } from "./detail-errors.ts";
import { type DetailErrors, type Details, purchaseDetails } from "./details.ts";

/** What is wrong with the details, by the rules that the server will apply. Loaded when somebody begins to type: it brings the schemas. */
export function checkDetails(details: Details): DetailErrors {
  const { email, address } = purchaseDetails(details);
  const wrong = issuesOf("email", Email.safeParse(email).error);
  const single = issuesOf("address", Address.safeParse(address).error);
  // The rules that see the whole address speak only when each field is right for itself. So that all errors are told at once,
  // they are asked again with something in the place of what is wrong.
  const filled = {
    ...address,
    ...Object.fromEntries(Object.keys(single).map((path) => [path.slice("address.".length), "x"])),
  };
  const whole = "address.country" in single ? {} : issuesOf("address", Address.safeParse(filled).error);
  const missing =
    details.country === "US" && details.postcode.trim() === "" ? { "address.postcode": "Enter the ZIP code." } : {};
  return detailErrors({ ...whole, ...single, ...wrong, ...missing }).beside;
}

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Messages by path. The first problem of a field is the one to tell. */
function issuesOf(root: string, error: Issues | undefined): Record<string, string> {
  const told = (error?.issues ?? []).map(
    ({ path, message }) => [[root, ...path].map(String).join("."), message] as const,
  );
  return Object.fromEntries(told.toReversed());
}
