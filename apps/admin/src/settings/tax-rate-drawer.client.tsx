"use client";

import type { TaxRateView } from "@cartwright/pricing/settings-contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { useId } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { TaxRateForm } from "./tax-rate-form.client.tsx";
import { placeWords } from "./tax-place-words.ts";

interface TaxRateDrawerProps {
  open: boolean;
  /** The rate that is changed; null makes a new one. */
  rate: TaxRateView | null;
  onClose: () => void;
}

/** Makes a rate, changes one, or takes it away. */
export function TaxRateDrawer({ open, rate, onClose }: TaxRateDrawerProps) {
  const form = useId();
  const trpc = useTRPC();
  const putBack = useChange(trpc.settings.saveTaxRate.mutationOptions(), { done: "The rate is back." });
  const remove = useChange(trpc.settings.removeTaxRate.mutationOptions(), {
    done: (gone) => `The rate of ${placeWords(gone)} is gone.`,
    undo: ({ country, region, basisPoints, name }) =>
      putBack.run({ id: null, version: null, country, region, basisPoints, name }),
    after: onClose,
  });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={rate === null ? "New tax rate" : placeWords(rate)}
      footer={
        <div className="flex justify-end gap-2">
          {rate === null ? null : (
            <Button
              look="subtle"
              className="mr-auto"
              disabled={remove.pending}
              onClick={() => remove.run({ id: rate.id, version: rate.version })}
            >
              Remove
            </Button>
          )}
          <Button look="secondary" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" form={form}>
            {rate === null ? "Add rate" : "Save"}
          </Button>
        </div>
      }
    >
      {open ? <TaxRateForm key={rate?.id ?? "new"} id={form} rate={rate} onSaved={onClose} /> : null}
    </Drawer>
  );
}
