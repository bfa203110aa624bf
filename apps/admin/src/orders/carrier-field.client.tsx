import { TextField } from "@cartwright/ui/text-field";
import { type Ref, useId } from "react";
import { CARRIERS } from "./carriers.ts";

interface CarrierFieldProps {
  carrier: string;
  error: string | undefined;
  onChange: (carrier: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Who carries a parcel, or how else it comes to the customer. */
export function CarrierField({ carrier, error, onChange, ref }: CarrierFieldProps) {
  const offered = useId();
  return (
    <>
      <TextField
        ref={ref}
        label="Carrier"
        autoComplete="off"
        list={offered}
        maxLength={60}
        value={carrier}
        error={error}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={offered}>
        {CARRIERS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}
