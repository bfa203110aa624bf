"use client";

import { MOST_OPTIONS } from "@cartwright/catalog/contract";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { Plus } from "lucide-react";
import { useState } from "react";
import { changedOptions, type OptionChange } from "../matrix/change-options.ts";
import { arranged } from "../matrix/arranged.ts";
import { type Matrix, type NewVariant, sentRows } from "../matrix/matrix.ts";
import { skuStem } from "../matrix/propose-sku.ts";
import { variantWords } from "../product-words.ts";
import type { Editing } from "./editing.ts";
import { NameForm } from "./name-form.client.tsx";
import { OptionCard } from "./option-card.client.tsx";
import { VariantTable } from "./variant-table.client.tsx";

/** What can be chosen, and what comes of it: the values of each option, and every combination as a row. */
export function OptionsSection({ editing }: { editing: Editing }) {
  const { values, problems, readOnly, edit } = editing;
  const { options, variants } = values.matrix;
  const [adding, setAdding] = useState(false);
  const begin: NewVariant = {
    stem: skuStem(
      variants.map(({ sku }) => sku),
      values,
    ),
    weight: values.weight,
  };
  const set = (matrix: Matrix) => edit({ matrix });
  const change = (what: OptionChange) => set(arranged(values.matrix, changedOptions(options, what), begin));
  return (
    <Section
      title="Options and variants"
      lead={
        options.length === 0
          ? "There is nothing to choose: the product is sold in one way. Add an option for colours, sizes and the like."
          : `${variantWords(sentRows(values.matrix).length)} from ${options.map(({ name, values: all }) => `${all.length} of ${name || "a new option"}`).join(" × ")}.`
      }
      flush
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 py-4">
        {options.map((option, at) => (
          <OptionCard
            key={option.slug}
            option={option}
            at={at}
            of={options.length}
            readOnly={readOnly}
            problem={problems[`options.${option.slug}`]}
            onChange={change}
          />
        ))}
        {readOnly || options.length >= MOST_OPTIONS ? null : adding ? (
          <NameForm
            label="Name of the option"
            placeholder="Colour, Size, Material"
            confirm="Add"
            onDone={(name) => {
              setAdding(false);
              if (name !== null) change({ do: "add option", name });
            }}
          />
        ) : (
          <div>
            <Button look="secondary" onClick={() => setAdding(true)}>
              <Plus aria-hidden size={16} strokeWidth={1.6} />
              Add option
            </Button>
          </div>
        )}
      </div>
      <VariantTable matrix={values.matrix} begin={begin} problems={problems} readOnly={readOnly} onChange={set} />
    </Section>
  );
}
