import type { FollowedOrder } from "@cartwright/checkout/contract";

interface ParcelProps {
  parcel: FollowedOrder["order"]["parcels"][number];
  lines: FollowedOrder["order"]["lines"];
}

/** What is in a parcel, and its tracking number, which leads to the carrier where we know the address. */
export function Parcel({ parcel, lines }: ParcelProps) {
  const { carrier, trackingNumber, trackingUrl } = parcel;
  return (
    <span className="mt-1 grid w-full gap-1 text-ink-soft">
      <span>
        {carrier}{" "}
        {trackingUrl === null ? (
          trackingNumber === "" ? null : (
            <span className="tabular break-all text-ink">{trackingNumber}</span>
          )
        ) : (
          <a
            href={trackingUrl}
            rel="noreferrer"
            aria-label={`Follow parcel ${parcel.number}, ${carrier} ${trackingNumber}`.trim()}
            className="tabular break-all text-ink underline underline-offset-4"
          >
            {trackingNumber || "Follow it"}
          </a>
        )}
      </span>
      {parcel.lines.map(({ sku, quantity }) => (
        <span key={sku}>
          {quantity} × {nameOf(lines, sku)}
        </span>
      ))}
    </span>
  );
}

function nameOf(lines: ParcelProps["lines"], sku: string): string {
  const line = lines.find((one) => one.sku === sku);
  return line === undefined ? sku : [line.title, line.variantLabel].filter(Boolean).join(", ");
}
