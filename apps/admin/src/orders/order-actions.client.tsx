"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import { Button } from "@cartwright/ui/button";
import { useState } from "react";
import { CancelOrder } from "./cancel-order.client.tsx";
import { FulfilOrder } from "./fulfil-order.client.tsx";
import { RefundOrder } from "./refund-order.client.tsx";

type Act = "fulfil" | "refund" | "cancel";

/** What whoever looks may do with the order as it stands now. */
export function OrderActions({ order }: { order: OrderDetail }) {
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const { may, money } = order;
  return (
    <>
      {may.cancel ? (
        <Button look="secondary" onClick={() => setOpen("cancel")}>
          Cancel order
        </Button>
      ) : null}
      {may.refund ? (
        <Button look="secondary" onClick={() => setOpen("refund")}>
          Refund
        </Button>
      ) : null}
      {may.fulfil ? <Button onClick={() => setOpen("fulfil")}>Fulfil</Button> : null}
      <CancelOrder order={order} open={open === "cancel"} onClose={close} />
      {money === null ? null : <RefundOrder order={order} money={money} open={open === "refund"} onClose={close} />}
      <FulfilOrder order={order} open={open === "fulfil"} onClose={close} />
    </>
  );
}
