"use client";

import { AdjustReason, type AdjustStock, type SkuStock } from "@cartwright/inventory/contract";
import { Notice } from "@cartwright/ui/notice";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { freshKey } from "../orders/fresh-key.ts";
import type { Problem } from "../trpc/problem.ts";
import { changeOf, previewWords, REASONS } from "./adjust-words.ts";

interface AdjustFormProps {
  id: string;
  stock: Pick<SkuStock, "sku" | "warehouses">;
  /** The warehouse that one was looking at. */
  warehouse?: string | undefined;
  problem: Problem | null;
  run: (input: AdjustStock) => void;
}

const ORDER = Object.keys(REASONS) as readonly AdjustReason[];

/** Why the number is wrong, and what it is: the reason decides which way the units count, so nobody types a sign. */
export function AdjustForm({ id, stock, warehouse, problem, run }: AdjustFormProps) {
  const { sku, warehouses } = stock;
  const [code, setCode] = useState(warehouse ?? fullest(warehouses));
  const [reason, setReason] = useState<AdjustReason>("counted");
  const [typed, setTyped] = useState("");
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  // Chosen once for what stands here: sent twice, it counts once. Another number is another adjustment.
  const [key, setKey] = useState(() => freshKey());
  const edit = (change: () => void) => {
    change();
    setKey(freshKey());
  };
  const here = warehouses.find((one) => one.code === code);
  const change = changeOf(reason, typed);
  const fields = problem?.fields ?? {};
  const wrong = asked && change === null ? "Enter a whole number of units." : fields["quantity"];
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (change === null) return;
        const said = note.trim() === "" ? {} : { note: note.trim() };
        run({ sku, warehouseCode: code, change, reason, ...said, idempotencyKey: key });
      }}
    >
      {problem !== null && Object.keys(fields).length === 0 ? (
        <Notice tone="bad" announced>
          {problem.message}
        </Notice>
      ) : null}
      {warehouses.length > 1 ? (
        <SelectField label="Warehouse" value={code} onChange={({ target }) => edit(() => setCode(target.value))}>
          {warehouses.map(({ code, name, onHand }) => (
            <option key={code} value={code}>
              {name} ({onHand})
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label="Reason"
        value={reason}
        onChange={({ target }) => edit(() => setReason(AdjustReason.parse(target.value)))}
      >
        {ORDER.map((reason) => (
          <option key={reason} value={reason}>
            {REASONS[reason].word}
          </option>
        ))}
      </SelectField>
      <TextField
        label={REASONS[reason].ask}
        hint={previewWords(here?.onHand ?? 0, change)}
        error={wrong}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        inputClassName="tabular"
        value={typed}
        onChange={({ target }) => edit(() => setTyped(target.value))}
      />
      <TextField
        label="Note"
        hint="Optional. Stands in the stock ledger."
        autoComplete="off"
        maxLength={500}
        value={note}
        error={fields["note"]}
        onChange={({ target }) => edit(() => setNote(target.value))}
      />
    </form>
  );
}

/** Most people mean the shelf where the goods are. */
const fullest = (warehouses: SkuStock["warehouses"]): string =>
  warehouses.toSorted((a, b) => b.onHand - a.onHand)[0]?.code ?? "";
