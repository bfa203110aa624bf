"use client";

import { Minus, Plus } from "lucide-react";
import { IconButton } from "./icon-button.tsx";

interface QuantityProps {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  /** Names the field where several stand on one page; the field itself is always “Quantity”. */
  of?: string;
}

/** How many: two buttons and a field that can be typed in. Never leaves min and max. */
export function Quantity({ value, onChange, min = 1, max, of }: QuantityProps) {
  const set = (wanted: number) => onChange(Math.min(max, Math.max(min, wanted)));
  return (
    <span className="inline-flex min-h-13 items-center rounded-soft border border-line-strong">
      <IconButton
        label="One less"
        icon={<Minus size={16} strokeWidth={1.5} />}
        disabled={value <= min}
        onClick={() => set(value - 1)}
      />
      <input
        type="text"
        inputMode="numeric"
        aria-label={of === undefined ? "Quantity" : `Quantity, ${of}`}
        value={value}
        onChange={(event) => {
          const typed = Number.parseInt(event.target.value, 10);
          if (Number.isSafeInteger(typed)) set(typed);
        }}
        onFocus={(event) => event.target.select()}
        className="tabular h-11 w-8 bg-transparent text-center text-small"
      />
      <IconButton
        label="One more"
        icon={<Plus size={16} strokeWidth={1.5} />}
        disabled={value >= max}
        onClick={() => set(value + 1)}
      />
    </span>
  );
}
