import { toast } from "@cartwright/ui/toast";
import { bff } from "../trpc/client.ts";
import { type Details, purchaseDetails } from "./details.ts";

let last = "";

/** Saves the address to the customer's account, once however often it is asked to. Nothing waits for it: the order does not need it. */
export function saveAddress(details: Details): void {
  const { address } = purchaseDetails(details);
  const name = JSON.stringify(address);
  if (name === last) return;
  last = name;
  bff.account.saveAddress.mutate({ address, isDefault: false }).catch(() => {
    last = "";
    toast("This address could not be saved to your account. Your order is not affected.");
  });
}
