"use client";

import type { Permission } from "@cartwright/kernel/permission";
import type { OrderRow } from "@cartwright/orders/contract";
import { Button, buttonClasses } from "@cartwright/ui/button";
import { type ComponentType, useState } from "react";
import { BulkBar } from "../bulk/bulk-bar.client.tsx";
import type { BulkProps } from "./bulk-props.ts";
import { CancelOrders } from "./cancel-orders.client.tsx";
import { MailOrders } from "./mail-orders.client.tsx";
import { ShipOrders } from "./ship-orders.client.tsx";

const ACTS: readonly { label: string; needs: Permission; dialog: ComponentType<BulkProps> }[] = [
  { label: "Mark as shipped", needs: "orders.fulfil", dialog: ShipOrders },
  { label: "Send confirmation again", needs: "orders.note", dialog: MailOrders },
  { label: "Cancel orders", needs: "orders.cancel", dialog: CancelOrders },
];

/** In one PDF. */
const SLIPS_AT_MOST = 100;

interface BulkOrdersProps {
  orders: readonly OrderRow[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  permissions: readonly Permission[];
}

/** What whoever looks may do with the orders that they have chosen. What was done is not chosen any more; the rest stays. */
export function BulkOrders({ orders, chosen, onChange, permissions }: BulkOrdersProps) {
  const [open, setOpen] = useState<{ dialog: ComponentType<BulkProps>; orders: readonly OrderRow[] } | null>(null);
  const picked = orders.filter(({ id }) => chosen.has(id));
  const Dialog = open?.dialog;
  return (
    <>
      <BulkBar
        chosen={picked.length}
        shown={orders.length}
        onAll={() => onChange(new Set(orders.map(({ id }) => id)))}
        onNone={() => onChange(new Set())}
      >
        {ACTS.filter(({ needs }) => permissions.includes(needs)).map(({ label, dialog }) => (
          <Button key={label} look="subtle" onClick={() => setOpen({ dialog, orders: picked })}>
            {label}
          </Button>
        ))}
        {picked.length <= SLIPS_AT_MOST ? (
          <a
            href={`/orders/packing-slips?orders=${picked.map(({ number }) => number).join(",")}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClasses("subtle")}
          >
            Packing slips
          </a>
        ) : null}
      </BulkBar>
      {Dialog === undefined || open === null ? null : (
        <Dialog
          orders={open.orders}
          onClose={(done) => {
            setOpen(null);
            if (done.size > 0) onChange(new Set([...chosen].filter((id) => !done.has(id))));
          }}
        />
      )}
    </>
  );
}
