import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import type { CheckoutMarket } from "./checkout-market.ts";
import type { DetailErrors } from "./details.ts";
import { Step } from "./step.tsx";

interface DetailsStepProps {
  market: CheckoutMarket;
  country: string;
  errors: DetailErrors;
}

/** Who buys and where it goes. The controls keep their own values, so that nothing typed before this script ran is lost. */
export function DetailsStep({ market, country, errors }: DetailsStepProps) {
  const american = country === "US";
  return (
    <Step number={1} title="Where it goes">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        hint="For the confirmation and the link to your order. No account is needed."
        error={errors.email}
      />
      <TextField
        label="Full name"
        name="fullName"
        autoComplete="shipping name"
        maxLength={100}
        required
        error={errors.fullName}
      />
      <SelectField label="Country" name="country" autoComplete="shipping country" required error={errors.country}>
        {market.countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Address"
        name="line1"
        autoComplete="shipping address-line1"
        maxLength={120}
        required
        error={errors.line1}
      />
      <TextField
        label="Apartment, floor (optional)"
        name="line2"
        autoComplete="shipping address-line2"
        maxLength={120}
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
          autoComplete="shipping address-level2"
          maxLength={80}
          required
          error={errors.city}
        />
        {american ? (
          <SelectField
            label="State"
            name="region"
            autoComplete="shipping address-level1"
            required
            defaultValue=""
            error={errors.region}
          >
            <option value="" disabled>
              Choose
            </option>
            {market.states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={american ? "ZIP code" : "Postcode"}
          name="postcode"
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
          inputMode={american ? "numeric" : "text"}
          maxLength={12}
          required
          error={errors.postcode}
        />
      </div>
    </Step>
  );
}
