"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import { Checkbox } from "@cartwright/ui/checkbox";
import { useState } from "react";
import { titlesOf, UnitLines } from "./unit-lines.tsx";

export interface Units {
  sku: string;
  quantity: number;
}

interface RestockProps {
  order: OrderDetail;
  onChange: (lines: Units[]) => void;
  errors: Readonly<Record<string, string | undefined>>;
}

/** Which units, of those that are still here for the order, go back on sale because they will not be sent. */
export function Restock({ order, onChange, errors }: RestockProps) {
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const held = heldUnits(order);
  if (held.length === 0) return null;
  const linesFor = (choice: typeof chosen) =>
    held.map(({ sku, most }) => ({ sku, most, chosen: Math.min(most, choice[sku] ?? most) }));
  const tell = (is: boolean, choice: typeof chosen) =>
    onChange(
      is
        ? linesFor(choice)
            .filter((line) => line.chosen > 0)
            .map((line) => ({ sku: line.sku, quantity: line.chosen }))
        : [],
    );
  return (
    <div className="grid gap-2">
      <Checkbox
        label="Restock"
        checked={wanted}
        onChange={({ target }) => {
          setWanted(target.checked);
          tell(target.checked, chosen);
        }}
      />
      <p className="pl-7.5 text-fine text-ink-soft">
        Puts units that are still here back on sale. They will not be sent to this customer any more.
      </p>
      {wanted ? (
        <UnitLines
          legend="Back on sale"
          lines={linesFor(chosen)}
          titleOf={titlesOf(order)}
          errors={errors}
          onChange={(sku, quantity) => {
            const next = { ...chosen, [sku]: quantity };
            setChosen(next);
            tell(true, next);
          }}
        />
      ) : null}
    </div>
  );
}

/** What the order still holds, once for each SKU. */
function heldUnits({ lines }: OrderDetail): { sku: string; most: number }[] {
  const held = new Map<string, number>();
  for (const { sku, left } of lines) if (left > 0) held.set(sku, (held.get(sku) ?? 0) + left);
  return [...held].map(([sku, most]) => ({ sku, most }));
}
