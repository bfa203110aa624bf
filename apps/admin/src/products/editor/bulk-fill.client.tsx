"use client";

import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";

/** Writes one weight into every row. Barcodes differ, so that they come from a sheet by copy and paste. */
export function BulkFill({ onFill }: { onFill: (change: { weight: string }) => void }) {
  const [weight, setWeight] = useState("");
  const fill = () => {
    if (weight.trim() === "") return;
    onFill({ weight: weight.trim() });
    setWeight("");
  };
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-t border-line px-5 py-3">
      <p className="max-w-[46ch] text-fine text-ink-soft">
        Arrow keys and Enter move between cells, ⌘D or Ctrl D fills down, and columns can be pasted from a spreadsheet.
      </p>
      <div className="flex items-end gap-2">
        <TextField
          label="Weight of all (g)"
          inputMode="numeric"
          autoComplete="off"
          className="w-32"
          value={weight}
          onChange={({ target }) => setWeight(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            fill();
          }}
        />
        <Button look="secondary" disabled={weight.trim() === ""} onClick={fill}>
          Fill
        </Button>
      </div>
    </div>
  );
}
