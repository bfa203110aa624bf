"use client";

import { Section } from "@cartwright/ui/section";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { TextField } from "@cartwright/ui/text-field";
import { slugOf } from "../matrix/slug.ts";
import type { Editing } from "./editing.ts";
import { StoryList } from "./story-list.client.tsx";

interface WordsSectionProps {
  editing: Editing;
  /** A product that nobody has seen yet has no address that somebody could have kept: it follows the title. */
  addressFollows: boolean;
}

/** What shoppers read about the product, in English. */
export function WordsSection({ editing: { values, problems, readOnly, edit }, addressFollows }: WordsSectionProps) {
  const rename = (title: string) =>
    edit({
      title,
      ...(addressFollows && values.slug === slugOf(values.title) ? { slug: slugOf(title) || values.slug } : {}),
    });
  return (
    <Section title="Title and description">
      <fieldset disabled={readOnly} className="grid min-w-0 gap-4">
        <legend className="sr-only">Title and description</legend>
        <TextField
          label="Title"
          autoComplete="off"
          maxLength={120}
          value={values.title}
          error={problems["title"]}
          onChange={({ target }) => rename(target.value)}
        />
        <TextField
          label="Subtitle"
          autoComplete="off"
          maxLength={160}
          value={values.subtitle}
          error={problems["subtitle"]}
          onChange={({ target }) => edit({ subtitle: target.value })}
        />
        <TextareaField
          label="Description"
          rows={4}
          value={values.description}
          error={problems["description"]}
          onChange={({ target }) => edit({ description: target.value })}
        />
        <StoryList
          story={values.story}
          readOnly={readOnly}
          error={problems["story"]}
          onChange={(story) => edit({ story })}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextareaField
            label="Materials"
            rows={2}
            value={values.materials}
            error={problems["materials"]}
            onChange={({ target }) => edit({ materials: target.value })}
          />
          <TextareaField
            label="Care"
            rows={2}
            value={values.care}
            error={problems["care"]}
            onChange={({ target }) => edit({ care: target.value })}
          />
        </div>
      </fieldset>
    </Section>
  );
}
