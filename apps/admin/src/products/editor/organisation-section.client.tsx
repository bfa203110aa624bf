"use client";

import { MOST_TAGS } from "@cartwright/catalog/contract";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useId } from "react";
import { CategoryOptions } from "../category-options.tsx";
import type { Choices } from "../choices.ts";
import { CategoryTree } from "./category-tree.client.tsx";
import type { Editing } from "./editing.ts";
import { TagField } from "./tag-field.client.tsx";

interface OrganisationSectionProps {
  editing: Editing;
  choices: Choices;
}

/** Where shoppers find the product, and what it is found by. */
export function OrganisationSection({ editing, choices }: OrganisationSectionProps) {
  const { values, problems, readOnly, edit } = editing;
  const vendors = useId();
  return (
    <Section title="Organisation">
      <fieldset disabled={readOnly} className="grid min-w-0 gap-4">
        <legend className="sr-only">Organisation</legend>
        <SelectField
          label="Main category"
          hint="Its trail stands above the product’s title."
          value={values.mainCategory}
          error={problems["mainCategory"]}
          onChange={({ target }) => edit({ mainCategory: target.value })}
        >
          {values.mainCategory === "" ? <option value="">Choose one</option> : null}
          <CategoryOptions categories={choices.categories} />
        </SelectField>
        <CategoryTree
          categories={choices.categories}
          chosen={values.categories}
          main={values.mainCategory}
          onChange={(categories) => edit({ categories })}
        />
        <TagField
          label="Collections"
          chosen={values.collections}
          known={choices.collections.map(({ slug, name }) => ({ value: slug, label: name }))}
          readOnly={readOnly}
          error={problems["collections"]}
          onChange={(collections) => edit({ collections })}
        />
        <TagField
          label="Tags"
          hint={
            values.tags.length < MOST_TAGS
              ? "Enter or a comma adds one."
              : `${MOST_TAGS} tags are as many as there can be.`
          }
          chosen={values.tags}
          known={choices.tags.map((tag) => ({ value: tag, label: tag }))}
          madeUp
          readOnly={readOnly}
          error={problems["tags"]}
          onChange={(tags) => edit({ tags })}
        />
        <TextField
          label="Vendor"
          list={vendors}
          autoComplete="off"
          maxLength={120}
          value={values.vendor}
          error={problems["vendor"]}
          onChange={({ target }) => edit({ vendor: target.value })}
        />
        <datalist id={vendors}>
          {choices.vendors.map((vendor) => (
            <option key={vendor}>{vendor}</option>
          ))}
        </datalist>
      </fieldset>
    </Section>
  );
}
