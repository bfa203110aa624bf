import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import type { Places } from "./checkout-market.ts";
import type { DetailErrors, Details } from "./details.ts";

interface AddressFieldsProps {
  places: Places;
  /** The country that is chosen right now. */
  country: string;
  errors: DetailErrors;
  /** What stands in them before anything is typed. */
  known?: Partial<Details> | undefined;
  /** What browsers and password managers fill in: the address of a parcel, or simply somebody's. */
  section?: "shipping ";
}

/** Where a parcel goes, by the rules of its country. The controls keep their own values. */
export function AddressFields({ places, country, errors, known = {}, section }: AddressFieldsProps) {
  const american = country === "US";
  const filledAs = (what: string) => `${section ?? ""}${what}`;
  return (
    <>
      <TextField
        label="Full name"
        name="fullName"
        autoComplete={filledAs("name")}
        maxLength={100}
        required
        defaultValue={known.fullName}
        error={errors.fullName}
      />
      <SelectField
        label="Country"
        name="country"
        autoComplete={filledAs("country")}
        required
        defaultValue={known.country}
        error={errors.country}
      >
        {places.countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Address"
        name="line1"
        autoComplete={filledAs("address-line1")}
        maxLength={120}
        required
        defaultValue={known.line1}
        error={errors.line1}
      />
      <TextField
        label="Apartment, floor (optional)"
        name="line2"
        autoComplete={filledAs("address-line2")}
        maxLength={120}
        defaultValue={known.line2}
        error={errors.line2}
      />
      <div
        className={
          american
            ? "grid items-start gap-x-4 gap-y-5 sm:grid-cols-[1.2fr_1fr_0.8fr]"
            : "grid items-start gap-x-4 gap-y-5 sm:grid-cols-2"
        }
      >
        <TextField
          label="City"
          name="city"
          autoComplete={filledAs("address-level2")}
          maxLength={80}
          required
          defaultValue={known.city}
          error={errors.city}
        />
        {american ? (
          <SelectField
            label="State"
            name="region"
            autoComplete={filledAs("address-level1")}
            required
            defaultValue={known.region ?? ""}
            error={errors.region}
          >
            <option value="" disabled>
              Choose
            </option>
            {places.states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={american ? "ZIP code" : "Postcode"}
          name="postcode"
          autoComplete={filledAs("postal-code")}
          autoCapitalize="characters"
          inputMode={american ? "numeric" : "text"}
          maxLength={12}
          required
          defaultValue={known.postcode}
          error={errors.postcode}
        />
      </div>
    </>
  );
}
