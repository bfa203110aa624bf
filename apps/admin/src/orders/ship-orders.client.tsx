"use client";

import type { OrderRow } from "@cartwright/orders/contract";
import { type ClipboardEvent, useId, useState } from "react";
import { RunDialog } from "../bulk/run-dialog.client.tsx";
import { bff } from "../trpc/client.ts";
import type { BulkProps } from "./bulk-props.ts";
import { CarrierField } from "./carrier-field.client.tsx";
import { TRACKING_HINT } from "./carriers.ts";
import { freshKey } from "./fresh-key.ts";
import { ordersWords, subjectOfOrder } from "./order-words.ts";
import { shipping } from "./shipping.ts";

const calls = { look: bff.orders.get.query, fulfil: bff.orders.fulfil.mutate };

/** Marks what is left of many orders as shipped: one carrier, and for each order a tracking number or none. */
export function ShipOrders({ orders, onClose }: BulkProps) {
  // Chosen once for this run: however often an order of it is tried, each of its parcels leaves once.
  const [key] = useState(freshKey);
  const [carrier, setCarrier] = useState("");
  const [missing, setMissing] = useState(false);
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  return (
    <RunDialog
      open
      onClose={onClose}
      title={`Mark ${ordersWords(orders.length)} as shipped`}
      lead="Everything that is left of each leaves the warehouse that it was given to, and each customer gets a mail."
      working={`Marking ${ordersWords(orders.length)} as shipped`}
      begin="Mark as shipped"
      items={orders}
      subjectOf={subjectOfOrder}
      prepare={() => {
        setMissing(carrier.trim() === "");
        if (carrier.trim() === "") return null;
        return shipping(calls, { key, carrier, trackingOf: ({ id }) => numbers[id] ?? "" });
      }}
    >
      <CarrierField
        carrier={carrier}
        error={missing && carrier.trim() === "" ? "Enter the carrier." : undefined}
        onChange={setCarrier}
      />
      <TrackingNumbers orders={orders} numbers={numbers} onChange={setNumbers} />
    </RunDialog>
  );
}

interface TrackingNumbersProps {
  orders: readonly OrderRow[];
  numbers: Readonly<Record<string, string>>;
  onChange: (numbers: Readonly<Record<string, string>>) => void;
}

/** A field for each order. Lines that are pasted go into the fields from there on. */
function TrackingNumbers({ orders, numbers, onChange }: TrackingNumbersProps) {
  const hint = useId();
  const spread = (event: ClipboardEvent, from: number) => {
    const lines = event.clipboardData
      .getData("text")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "");
    if (lines.length < 2) return;
    event.preventDefault();
    const filled = orders.slice(from, from + lines.length).map(({ id }, at) => [id, lines[at]?.trim() ?? ""] as const);
    onChange({ ...numbers, ...Object.fromEntries(filled) });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="pb-0.5 text-small font-medium">Tracking numbers</legend>
      <p id={hint} className="pb-2 text-fine text-ink-soft">
        {TRACKING_HINT} A column of them can be pasted into the first field.
      </p>
      <ul className="max-h-[min(18rem,36dvh)] overflow-y-auto rounded-soft border border-line text-small">
        {orders.map((order, at) => (
          <li
            key={order.id}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1.2fr)] items-center gap-x-3 border-t border-line px-3 py-1.5 first:border-t-0 max-sm:grid-cols-[4.5rem_minmax(0,1fr)]"
          >
            <span className="tabular font-medium">{order.number}</span>
            <span className="truncate text-ink-soft max-sm:hidden">{order.customerName}</span>
            <input
              aria-label={`Tracking number of order ${order.number}`}
              aria-describedby={hint}
              autoComplete="off"
              spellCheck={false}
              maxLength={80}
              value={numbers[order.id] ?? ""}
              onChange={({ target }) => onChange({ ...numbers, [order.id]: target.value })}
              onPaste={(event) => spread(event, at)}
              className="tabular min-h-control w-full rounded-soft border border-line-strong bg-paper-raised px-2 text-body hover:border-ink focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0"
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
