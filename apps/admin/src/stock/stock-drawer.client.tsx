"use client";

import type { SkuStock } from "@cartwright/inventory/contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { useId } from "react";
import { AdjustForm } from "./adjust-form.client.tsx";
import { Movements } from "./movements.client.tsx";
import { useAdjust } from "./use-adjust.ts";

interface StockDrawerProps {
  /** What it is about; null while it is closed. */
  stock: (SkuStock & { readonly title: string; readonly label: string }) | null;
  warehouse?: string | undefined;
  mayAdjust: boolean;
  onClose: () => void;
}

/** One SKU: what lies where, its correction, and how it came to be. */
export function StockDrawer({ stock, warehouse, mayAdjust, onClose }: StockDrawerProps) {
  const form = useId();
  const adjust = useAdjust(onClose);
  const close = () => {
    onClose();
    adjust.forget();
  };
  return (
    <Drawer
      open={stock !== null}
      onClose={close}
      title={stock?.sku ?? "Stock"}
      footer={
        mayAdjust ? (
          <div className="flex justify-end gap-2">
            <Button look="secondary" onClick={close}>
              Back
            </Button>
            <Button type="submit" form={form} disabled={adjust.pending}>
              Adjust stock
            </Button>
          </div>
        ) : undefined
      }
    >
      {stock === null ? null : (
        <div className="grid gap-5">
          <p className="text-small text-ink-soft">
            {stock.title}
            {stock.label === "" ? "" : `, ${stock.label}`}
          </p>
          <Standing stock={stock} />
          {mayAdjust ? (
            <AdjustForm
              key={`${stock.sku} ${warehouse ?? ""}`}
              id={form}
              stock={stock}
              warehouse={warehouse}
              problem={adjust.problem}
              run={adjust.run}
            />
          ) : null}
          <section aria-label="Stock ledger" className="grid gap-2 border-t border-line pt-4">
            <h3 className="text-small font-medium">Stock ledger</h3>
            <Movements sku={stock.sku} />
          </section>
        </div>
      )}
    </Drawer>
  );
}

function Standing({ stock: { onHand, reserved, available } }: { stock: SkuStock }) {
  const facts = [
    ["On hand", onHand],
    ["Promised", reserved],
    ["Available", available],
  ] as const;
  return (
    <dl className="grid grid-cols-3 rounded-soft border border-line">
      {facts.map(([name, units]) => (
        <div key={name} className="grid gap-0.5 border-l border-line px-4 py-2.5 first:border-l-0">
          <dt className="text-fine text-ink-soft">{name}</dt>
          <dd className="tabular text-title">{units}</dd>
        </div>
      ))}
    </dl>
  );
}
