"use client";

import { Button } from "@cartwright/ui/button";
import { IconButton } from "@cartwright/ui/icon-button";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { Plus, X } from "lucide-react";
import type { Attribute } from "../draft/values.ts";
import type { Editing } from "./editing.ts";

/** Facts with names, which the product's page lists and filters use. */
export function AttributesSection({ editing: { values, problems, readOnly, edit } }: { editing: Editing }) {
  const { attributes } = values;
  const set = (changed: readonly Attribute[]) => edit({ attributes: changed });
  return (
    <Section title="Attributes" lead="Facts that shoppers filter by. Several values stand between commas.">
      <fieldset disabled={readOnly} className="grid min-w-0 gap-2">
        <legend className="sr-only">Attributes</legend>
        {attributes.map((attribute, at) => {
          const { name, text } = attribute;
          const change = (what: Partial<Attribute>) => set(attributes.with(at, { ...attribute, ...what }));
          return (
            <div key={at} className="flex items-start gap-2">
              <TextField
                label={`Name of attribute ${at + 1}`}
                placeholder="Name"
                autoComplete="off"
                maxLength={40}
                className="w-2/5 [&>label]:sr-only"
                value={name}
                onChange={({ target }) => change({ name: target.value })}
              />
              <TextField
                label={name === "" ? `Value of attribute ${at + 1}` : name}
                placeholder="Value"
                autoComplete="off"
                maxLength={500}
                className="min-w-0 grow [&>label]:sr-only"
                value={text}
                onChange={({ target }) =>
                  change({ text: target.value, list: attribute.list || target.value.includes(",") })
                }
              />
              {readOnly ? null : (
                <IconButton
                  label={`Remove attribute ${name || at + 1}`}
                  icon={<X size={16} strokeWidth={1.6} />}
                  onClick={() => set(attributes.toSpliced(at, 1))}
                />
              )}
            </div>
          );
        })}
        <p aria-live="polite" className="text-fine text-danger empty:hidden">
          {problems["attributes"]}
        </p>
        {readOnly ? null : (
          <div>
            <Button look="secondary" onClick={() => set([...attributes, { name: "", text: "", list: false }])}>
              <Plus aria-hidden size={16} strokeWidth={1.6} />
              Add attribute
            </Button>
          </div>
        )}
      </fieldset>
    </Section>
  );
}
