import { Address, Email } from "@cartwright/orders/contract";
import { type DetailErrors, type Details, purchaseDetails } from "./details.ts";
import { detailErrors } from "./detail-errors.ts";

/** What is wrong with the details, by the rules that the server will apply. Loaded when somebody begins to type: it brings the schemas. */
export function checkDetails(details: Details): DetailErrors {
  const { email, address } = purchaseDetails(details);
  const checkedEmail = Email.safeParse(email);
  const checkedAddress = Address.safeParse(address);
  const issues = [
    ...(checkedEmail.error?.issues.map(({ message }) => ["email", message] as const) ?? []),
    ...(checkedAddress.error?.issues.map(({ path, message }) => [`address.${path.join(".")}`, message] as const) ?? []),
  ];
  // The first problem of a field is the one to tell.
  return detailErrors(Object.fromEntries(issues.toReversed())).beside;
}
