"use client";

import { useState } from "react";
import { RunDialog } from "../bulk/run-dialog.client.tsx";
import { bff } from "../trpc/client.ts";
import type { BulkProps } from "./bulk-props.ts";
import { freshKey } from "./fresh-key.ts";
import { ordersWords, subjectOfOrder } from "./order-words.ts";

/** Sends the confirmation of many orders once more. */
export function MailOrders({ orders, onClose }: BulkProps) {
  const [idempotencyKey] = useState(freshKey);
  return (
    <RunDialog
      open
      onClose={onClose}
      title={`Send ${orders.length === 1 ? "the confirmation" : `${orders.length} confirmations`} again?`}
      lead="Each customer gets the mail that they got when they had paid."
      working={`Sending the confirmations of ${ordersWords(orders.length)}`}
      begin="Send again"
      items={orders}
      subjectOf={subjectOfOrder}
      prepare={() =>
        async ({ id: orderId, email }) => {
          await bff.orders.sendMailAgain.mutate({ orderId, kind: "confirmation", idempotencyKey });
          return `On its way to ${email}.`;
        }}
    />
  );
}
