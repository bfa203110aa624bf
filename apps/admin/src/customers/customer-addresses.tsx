import type { SavedAddress } from "@cartwright/identity/contract";

const regions = new Intl.DisplayNames("en", { type: "region" });

/** The addresses that a customer has saved: the default first. */
export function CustomerAddresses({ addresses }: { addresses: readonly SavedAddress[] }) {
  if (addresses.length === 0) return <p className="text-ink-soft">No address is saved.</p>;
  return (
    <div className="grid gap-3">
      <h3 className="text-fine text-ink-soft">{addresses.length === 1 ? "Address" : "Addresses"}</h3>
      {addresses.map(({ id, address, isDefault }) => (
        <address key={id} className="not-italic [overflow-wrap:anywhere]">
          {linesOf(address).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {isDefault && addresses.length > 1 ? <span className="text-fine text-ink-soft">Default</span> : null}
        </address>
      ))}
    </div>
  );
}

function linesOf({ fullName, line1, line2, city, region, postcode, country }: SavedAddress["address"]): string[] {
  const place = [city, region, postcode].filter(Boolean).join(", ");
  return [fullName, line1, line2, place, regions.of(country)].filter(
    (line) => line !== undefined && line !== "",
  ) as string[];
}
