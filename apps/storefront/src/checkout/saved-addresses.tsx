import type { SavedAddress } from "@cartwright/identity/contract";
import { RadioCards } from "@cartwright/ui/radio-cards";
import { flushSync } from "react-dom";
import { detailsOfAddress } from "./buyer.ts";
import { ANOTHER_ADDRESS, useBuyer } from "./buyer-context.client.tsx";
import { addressText } from "./address-text.ts";
import { DETAIL_NAMES } from "./details.ts";

/** A choice between the customer's own addresses and another one, whose fields are then empty but for the name. */
export function SavedAddresses({ addresses, locale }: { addresses: readonly SavedAddress[]; locale: string }) {
  const { buyer, chosen, choose } = useBuyer();
  const fill = (form: HTMLFormElement | null, id: string) => {
    const saved = addresses.find((one) => one.id === id);
    const values = saved === undefined ? { fullName: buyer?.name ?? "" } : detailsOfAddress(saved);
    for (const name of DETAIL_NAMES) {
      const control = form?.elements.namedItem(name);
      if (name === "email" || (name === "country" && saved === undefined)) continue;
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        control.value = (values as Record<string, string>)[name] ?? "";
    }
    // The form's own listener comes after this one: it reads what is in the controls now.
    flushSync(() => choose(id));
  };
  return (
    <RadioCards
      legend="Deliver to"
      name="savedAddress"
      value={chosen}
      onChange={({ currentTarget }) => fill(currentTarget.form, currentTarget.value)}
      cards={[
        ...addresses.map(({ id, address }) => ({
          value: id,
          label: `${address.fullName}, ${address.line1}`,
          detail: addressText(address, locale),
        })),
        { value: ANOTHER_ADDRESS, label: "Another address" },
      ]}
    />
  );
}
