"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import { Button } from "@cartwright/ui/button";
import { CircleX, PackageCheck, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { type CommandSource, useCommands } from "../shell/commands.ts";
import { CancelOrder } from "./cancel-order.client.tsx";
import { FulfilOrder } from "./fulfil-order.client.tsx";
import { RefundOrder } from "./refund-order.client.tsx";

type Act = "cancel" | "refund" | "fulfil";

/** What may be done; the one that matters comes last. */
const ACTS = [
  { act: "cancel", label: "Cancel order", icon: CircleX },
  { act: "refund", label: "Refund", icon: Undo2 },
  { act: "fulfil", label: "Fulfil", icon: PackageCheck },
] as const;

/** What whoever looks may do with the order as it stands now, by buttons and by the command menu. */
export function OrderActions({ order }: { order: OrderDetail }) {
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const { number, may, money } = order;
  const source = useMemo((): CommandSource => {
    const allowed = ACTS.filter(({ act }) => ({ cancel: may.cancel, refund: may.refund, fulfil: may.fulfil })[act]);
    const group = `Order ${number}`;
    return {
      commands: allowed.map(({ act, label, icon }) => ({ id: act, group, label, icon, run: () => setOpen(act) })),
    };
  }, [number, may.cancel, may.refund, may.fulfil]);
  useCommands(source);
  return (
    <>
      {ACTS.filter(({ act }) => may[act]).map(({ act, label }) => (
        <Button key={act} look={act === "fulfil" ? "primary" : "secondary"} onClick={() => setOpen(act)}>
          {label}
        </Button>
      ))}
      <CancelOrder order={order} open={open === "cancel"} onClose={close} />
      {money === null ? null : <RefundOrder order={order} money={money} open={open === "refund"} onClose={close} />}
      <FulfilOrder order={order} open={open === "fulfil"} onClose={close} />
    </>
  );
}
