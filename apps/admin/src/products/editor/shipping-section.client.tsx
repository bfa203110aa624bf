"use client";

import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import type { Choices } from "../choices.ts";
import type { Country } from "../countries.ts";
import type { Editing } from "./editing.ts";

interface ShippingSectionProps {
  editing: Editing;
  taxCategories: Choices["taxCategories"];
  countries: readonly Country[];
}

const SIDES = [
  { side: "width", label: "Width (mm)" },
  { side: "depth", label: "Depth (mm)" },
  { side: "height", label: "Height (mm)" },
] as const;

/** What carriers, customs and the tax office want to know. */
export function ShippingSection({ editing, taxCategories, countries }: ShippingSectionProps) {
  const { values, problems, readOnly, edit } = editing;
  const taxes = [...new Set([...taxCategories, values.taxCategory])];
  return (
    <Section title="Shipping and customs">
      <fieldset disabled={readOnly} className="grid min-w-0 gap-4">
        <legend className="sr-only">Shipping and customs</legend>
        <TextField
          label="Weight (g)"
          hint="Of a variant without a weight of its own."
          inputMode="numeric"
          autoComplete="off"
          value={values.weight}
          error={problems["weight"]}
          onChange={({ target }) => edit({ weight: target.value })}
        />
        <div className="grid grid-cols-3 items-start gap-3">
          {SIDES.map(({ side, label }) => (
            <TextField
              key={side}
              label={label}
              inputMode="numeric"
              autoComplete="off"
              value={values[side]}
              error={problems[side]}
              onChange={({ target }) => edit({ [side]: target.value })}
            />
          ))}
        </div>
        <SelectField
          label="Country of origin"
          value={values.countryOfOrigin}
          error={problems["countryOfOrigin"]}
          onChange={({ target }) => edit({ countryOfOrigin: target.value })}
        >
          <option value="">Not known</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="HS code"
          hint="Customs tariff number, e.g. 6912.00."
          autoComplete="off"
          maxLength={16}
          value={values.hsCode}
          error={problems["hsCode"]}
          onChange={({ target }) => edit({ hsCode: target.value })}
        />
        <SelectField
          label="Tax category"
          value={values.taxCategory}
          error={problems["taxCategory"]}
          onChange={({ target }) => edit({ taxCategory: target.value })}
        >
          {taxes.map((category) => (
            <option key={category} value={category}>
              {taxWords(category)}
            </option>
          ))}
        </SelectField>
      </fieldset>
    </Section>
  );
}

/** `gift_card` as “Gift card”. */
const taxWords = (category: string): string =>
  category.charAt(0).toUpperCase() + category.slice(1).replaceAll(/[_-]/g, " ");
