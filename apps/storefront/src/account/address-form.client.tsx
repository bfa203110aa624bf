"use client";

import type { SavedAddress } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Checkbox } from "@cartwright/ui/checkbox";
import { useState } from "react";
import { AddressFields } from "../checkout/address-fields.tsx";
import type { Places } from "../checkout/checkout-market.ts";
import { type Details, detailsFrom, purchaseDetails } from "../checkout/details.ts";
import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useForm } from "./use-form.ts";

const NAMES = ["fullName", "country", "line1", "line2", "city", "region", "postcode", "isDefault"] as const;

interface AddressFormProps {
  places: Places;
  /** The one that is changed; null for a new one. */
  saved: SavedAddress | null;
  /** Who receives parcels at a new address, as long as nobody says otherwise. */
  name: string;
  /** True for the first: it is the default anyway. */
  alone: boolean;
  onSaved: () => void;
  onCancel: () => void;
}

/** A new address, or an old one in new words. */
export function AddressForm({ places, saved, name, alone, onSaved, onCancel }: AddressFormProps) {
  const [country, setCountry] = useState(saved?.address.country ?? places.countries[0]?.code ?? "");
  const form = useForm({
    names: NAMES,
    check: async (values) => (await import("../checkout/check-details.ts")).checkDetails(withEmail(values)),
    send: async (values) => {
      const { address } = purchaseDetails(withEmail(values));
      const addressId = saved === null ? {} : { addressId: saved.id };
      await bff.account.saveAddress.mutate({ ...addressId, address, isDefault: alone || values.isDefault === "on" });
      onSaved();
    },
  });
  return (
    <form
      className="grid max-w-xl gap-5"
      {...form.wiring}
      onChange={(event) => {
        const { target } = event;
        if (target instanceof HTMLSelectElement && target.name === "country") setCountry(target.value);
        form.wiring.onChange(event);
      }}
    >
      <AddressFields
        places={places}
        country={country}
        errors={form.errors}
        known={saved === null ? { fullName: name, country } : detailsFrom((key) => saved.address[key as "city"])}
      />
      {alone ? null : (
        <Checkbox label="Use it first at the checkout" name="isDefault" defaultChecked={saved?.isDefault ?? false} />
      )}
      <FormProblem problem={form.problem} />
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4 pt-1">
        <SubmitButton sending={form.sending}>Save address</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The checkout's rules know an e-mail besides; an address book does not, so it gets one that is right. */
const withEmail = (values: Partial<Details>): Details =>
  detailsFrom((name) => (name === "email" ? "name@example.com" : values[name]));
