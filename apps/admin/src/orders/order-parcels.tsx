import type { OrderDetail, SentParcel } from "@cartwright/checkout/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { SendMailAgain } from "./send-mail-again.client.tsx";
import { titlesOf } from "./unit-lines.tsx";

/** What has left, parcel by parcel. */
export function OrderParcels({ order }: { order: OrderDetail }) {
  if (order.fulfilments.length === 0) return null;
  return (
    <Section title="Parcels" flush>
      <ul>
        {order.fulfilments.map((parcel) => (
          <Parcel key={parcel.id} order={order} parcel={parcel} />
        ))}
      </ul>
    </Section>
  );
}

function Parcel({ order, parcel }: { order: OrderDetail; parcel: SentParcel }) {
  const { number, carrier, trackingNumber, trackingUrl, warehouseName, shippedAt, shippedBy, lines } = parcel;
  const titleOf = titlesOf(order);
  return (
    <li className="grid gap-1 border-t border-line px-5 py-3 text-small first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-medium">Parcel {number}</h3>
        {order.may.note ? (
          <SendMailAgain
            send={{ orderId: order.id, kind: "shipped", parcel: number }}
            label="Send its mail again"
            email={order.email}
          />
        ) : null}
      </div>
      <p className="[overflow-wrap:anywhere]">
        {carrier},{" "}
        {trackingUrl === null && trackingNumber === "" ? (
          <span className="text-ink-soft">without a tracking number</span>
        ) : trackingUrl === null ? (
          <span className="tabular select-all">{trackingNumber}</span>
        ) : (
          <a href={trackingUrl} target="_blank" rel="noreferrer" className="underlined tabular">
            {trackingNumber || "follow it"}
          </a>
        )}
      </p>
      <ul className="text-ink-soft">
        {lines.map(({ sku, quantity }) => (
          <li key={sku} className="[overflow-wrap:anywhere]">
            {quantity} × {titleOf(sku)}
          </li>
        ))}
      </ul>
      <p className="text-fine text-ink-soft">
        Left {warehouseName} <Moment at={shippedAt} />
        {shippedBy === "" ? null : <>, {shippedBy}</>}
      </p>
    </li>
  );
}
