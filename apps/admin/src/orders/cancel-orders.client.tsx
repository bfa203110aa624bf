"use client";

import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import { RunDialog } from "../bulk/run-dialog.client.tsx";
import { bff } from "../trpc/client.ts";
import type { BulkProps } from "./bulk-props.ts";
import { CANCEL_REASONS } from "./cancel-order.client.tsx";
import { ordersWords, subjectOfOrder } from "./order-words.ts";

/** Calls many orders off, for one reason. What was taken goes back; orders of which something has left are refused, one by one. */
export function CancelOrders({ orders, onClose }: BulkProps) {
  const reasons = useId();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <RunDialog
      open
      onClose={onClose}
      title={`Cancel ${ordersWords(orders.length)}?`}
      lead="Their units go back on sale, money that was taken goes back, and each customer gets a mail. This cannot be taken back."
      working={`Cancelling ${ordersWords(orders.length)}`}
      begin={orders.length === 1 ? "Cancel order" : "Cancel orders"}
      dangerous
      items={orders}
      subjectOf={subjectOfOrder}
      prepare={() => {
        setMissing(reason.trim() === "");
        if (reason.trim() === "") return null;
        return async ({ id: orderId, version }) => {
          await bff.orders.cancel.mutate({ orderId, reason, version });
          return "Cancelled.";
        };
      }}
    >
      <TextField
        label="Reason"
        hint="Stays with each order; customers do not see it."
        autoComplete="off"
        list={reasons}
        maxLength={500}
        value={reason}
        error={missing && reason.trim() === "" ? "Say why the orders are cancelled." : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <datalist id={reasons}>
        {CANCEL_REASONS.map((words) => (
          <option key={words}>{words}</option>
        ))}
      </datalist>
    </RunDialog>
  );
}
