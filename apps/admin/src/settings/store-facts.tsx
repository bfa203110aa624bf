import { countryName } from "@cartwright/kernel/country";
import type { StoreSettings } from "@cartwright/settings/contract";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { Section } from "@cartwright/ui/section";

/** The shop's facts, to read. */
export function StoreFacts({ store: { address, ...store } }: { store: StoreSettings }) {
  const lines = [
    address.line1,
    address.line2,
    [address.city, address.region, address.postcode].filter(Boolean).join(" "),
    countryName(address.country),
  ];
  return (
    <Section title="Shop">
      <DefinitionList
        facts={[
          { name: "Name", value: store.name },
          { name: "Legal name", value: store.legalName },
          { name: "Address", value: lines.filter(Boolean).join(", ") },
          { name: "E-mail", value: store.email },
          { name: "Phone", value: store.phone ?? "None" },
          { name: "Tax number", value: store.taxNumber ?? "None" },
          { name: "Time zone", value: store.timeZone },
          { name: "Invoice numbers", value: `${store.invoicePrefix}1001` },
        ]}
      />
    </Section>
  );
}
