"use client";

import { Section } from "@cartwright/ui/section";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { TextField } from "@cartwright/ui/text-field";
import type { Editing } from "./editing.ts";

interface SearchSectionProps {
  editing: Editing;
  /** The address that is saved; another one is worth a word. */
  savedSlug: string;
  /** Whether shoppers may have seen it. */
  known: boolean;
  shop: string;
}

/** How long a result shows it, about. */
const TITLE_SHOWN = 60;
const DESCRIPTION_SHOWN = 155;

/** What search engines show of the product, and its address. */
export function SearchSection({ editing, savedSlug, known, shop }: SearchSectionProps) {
  const { values, problems, readOnly, edit } = editing;
  return (
    <Section title="Search engines" lead="How the product looks among the results of a search.">
      <div className="grid gap-5">
        <Preview
          title={values.seoTitle.trim() || values.title}
          description={values.seoDescription.trim() || values.subtitle || values.description}
          address={`${new URL(shop).host} › products › ${values.slug}`}
        />
        <fieldset disabled={readOnly} className="grid min-w-0 gap-4">
          <legend className="sr-only">Search engines</legend>
          <TextField
            label="Search title"
            hint={lengthWords(values.seoTitle, TITLE_SHOWN, "The product’s title stands in.")}
            autoComplete="off"
            maxLength={120}
            placeholder={values.title}
            value={values.seoTitle}
            error={problems["seoTitle"]}
            onChange={({ target }) => edit({ seoTitle: target.value })}
          />
          <TextareaField
            label="Search description"
            hint={lengthWords(values.seoDescription, DESCRIPTION_SHOWN, "The subtitle stands in.")}
            rows={2}
            maxLength={320}
            placeholder={values.subtitle}
            value={values.seoDescription}
            error={problems["seoDescription"]}
            onChange={({ target }) => edit({ seoDescription: target.value })}
          />
          <TextField
            label="Address"
            hint={
              known && values.slug.trim() !== savedSlug
                ? `The address changes. Whoever comes by the old one, /products/${savedSlug}, is led to the new one.`
                : "The last part of the product’s address."
            }
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            value={values.slug}
            error={problems["slug"]}
            onChange={({ target }) => edit({ slug: target.value.toLowerCase().replaceAll(" ", "-") })}
          />
        </fieldset>
      </div>
    </Section>
  );
}

function lengthWords(text: string, shown: number, empty: string): string {
  const { length } = text.trim();
  if (length === 0) return `Empty: ${empty}`;
  return length <= shown
    ? `${length} of about ${shown} characters`
    : `${length} characters; after about ${shown} it is cut off`;
}

/** A result as most engines show it. */
function Preview({ title, description, address }: { title: string; description: string; address: string }) {
  return (
    <figure className="grid gap-0.5 rounded-soft border border-line bg-paper px-4 py-3.5">
      <figcaption className="sr-only">Preview of a search result</figcaption>
      <p className="truncate text-fine text-ink-soft">{address}</p>
      <p className="truncate text-lead font-medium text-slate">{cut(title, TITLE_SHOWN)}</p>
      <p className="line-clamp-2 text-small text-ink-soft">{cut(description, DESCRIPTION_SHOWN)}</p>
    </figure>
  );
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
