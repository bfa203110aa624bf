"use client";

import type { FulfilOrder as FulfilParcel, OrderDetail } from "@cartwright/checkout/contract";
import { Notice } from "@cartwright/ui/notice";
import { beginsHere } from "@cartwright/ui/begins-here";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { CarrierField } from "./carrier-field.client.tsx";
import { TRACKING_HINT } from "./carriers.ts";
import { DialogProblem } from "./dialog-problem.tsx";
import { freshKey } from "./fresh-key.ts";
import { OrderDrawer } from "./order-drawer.client.tsx";
import { chosenWords, lineErrors, titlesOf, UnitLines } from "./unit-lines.tsx";
import { useSeenVersion } from "./use-seen-version.ts";

interface FulfilOrderProps {
  order: OrderDetail;
  open: boolean;
  onClose: () => void;
}

/** A parcel that leaves one warehouse: what is in it, who carries it, under which number. */
export function FulfilOrder({ order, open, onClose }: FulfilOrderProps) {
  const form = useId();
  const trpc = useTRPC();
  const fulfil = useChange(trpc.orders.fulfil.mutationOptions(), {
    done: ({ number }) => `Parcel ${number} of order ${order.number} is on its way.`,
    after: onClose,
    showsProblem: true,
  });
  const close = () => {
    onClose();
    fulfil.forget();
  };
  return (
    <OrderDrawer
      title={`Fulfil order ${order.number}`}
      open={open}
      onClose={close}
      form={form}
      does="Mark as shipped"
      pending={fulfil.pending}
    >
      {() => <Fields id={form} order={order} problem={fulfil.problem} run={fulfil.run} forget={fulfil.forget} />}
    </OrderDrawer>
  );
}

interface FieldsProps {
  id: string;
  order: OrderDetail;
  problem: ReturnType<typeof useChange>["problem"];
  run: (parcel: FulfilParcel) => void;
  forget: () => void;
}

function Fields({ id, order, problem, run, forget }: FieldsProps) {
  // Chosen once for this parcel: however often it is sent, it leaves once.
  const [idempotencyKey] = useState(() => freshKey());
  const { version, lookAgain } = useSeenVersion(order.version);
  const warehouses = [...new Map(order.allocations.map((one) => [one.warehouseCode, one.warehouseName]))];
  const [wanted, setWarehouse] = useState(warehouses[0]?.[0] ?? "");
  const warehouseCode = warehouses.some(([code]) => code === wanted) ? wanted : (warehouses[0]?.[0] ?? "");
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [carrier, setCarrier] = useState(order.fulfilments.at(-1)?.carrier ?? "");
  const [trackingNumber, setTrackingNumber] = useState("");
  const [trackingUrl, setTrackingUrl] = useState("");
  const here = order.allocations.filter((one) => one.warehouseCode === warehouseCode);
  const lines = here.map(({ sku, quantity: most }) => ({ sku, most, chosen: Math.min(most, chosen[sku] ?? most) }));
  const fields = problem?.fields ?? {};
  const errors = lineErrors(problem);
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({
          orderId: order.id,
          warehouseCode,
          lines: lines.filter((line) => line.chosen > 0).map((line) => ({ sku: line.sku, quantity: line.chosen })),
          carrier,
          ...(trackingNumber.trim() === "" ? {} : { trackingNumber }),
          ...(trackingUrl.trim() === "" ? {} : { trackingUrl: trackingUrl.trim() }),
          idempotencyKey,
          version,
          ...(order.allGivenBack ? { thoughGivenBack: true } : {}),
        });
      }}
    >
      <DialogProblem
        problem={problem}
        told={Object.keys({ ...fields, ...errors }).length > 0}
        forget={forget}
        lookAgain={lookAgain}
      />
      {order.allGivenBack ? <Notice tone="warning">All of its money was given back.</Notice> : null}
      {warehouses.length > 1 ? (
        <SelectField
          label="Warehouse"
          hint="A parcel leaves one warehouse; the rest of the order is sent from the other."
          value={warehouseCode}
          error={fields["warehouseCode"]}
          onChange={({ target }) => setWarehouse(target.value)}
        >
          {warehouses.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="text-small text-ink-soft">
          Leaves <span className="text-ink">{warehouses[0]?.[1]}</span>, {chosenWords(lines)}.
        </p>
      )}
      <UnitLines
        legend="In this parcel"
        lines={lines}
        titleOf={titlesOf(order)}
        onChange={(sku, quantity) => setChosen({ ...chosen, [sku]: quantity })}
        error={fields["lines"]}
        errors={errors}
      />
      {/* What leaves from where is chosen already, as a rule rightly. */}
      <CarrierField ref={beginsHere} carrier={carrier} error={fields["carrier"]} onChange={setCarrier} />
      <TextField
        label="Tracking number"
        hint={TRACKING_HINT}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={trackingNumber}
        error={fields["trackingNumber"]}
        onChange={({ target }) => setTrackingNumber(target.value)}
      />
      <TextField
        label="Link to follow it"
        hint="Optional. Stands in the customer’s mail."
        type="url"
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
        maxLength={500}
        value={trackingUrl}
        error={fields["trackingUrl"]}
        onChange={({ target }) => setTrackingUrl(target.value)}
      />
    </form>
  );
}
