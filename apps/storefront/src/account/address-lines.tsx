import type { Address } from "@cartwright/kernel/address";
import { countryName, placeOf } from "../checkout/address-text.ts";

/** An address as its country writes it, line by line. */
export function AddressLines({ address, locale }: { address: Address; locale: string }) {
  const lines = [
    address.fullName,
    address.line1,
    address.line2,
    placeOf(address),
    countryName(address.country, locale),
  ];
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block wrap-anywhere">
          {line}
        </span>
      ))}
    </address>
  );
}
