"use client";

import type { TaxSettings } from "@cartwright/pricing/settings-contract";
import { countryName } from "@cartwright/kernel/country";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { ALL_COUNTRIES } from "./country-search.ts";

type Rounding = TaxSettings["rounding"][number];

const WORDS: Readonly<Record<Rounding["policy"], string>> = {
  per_line: "On each line",
  per_total: "Once on the whole",
};
const OTHERS = "*";
const nameOf = (country: string): string => (country === OTHERS ? "Everybody else" : countryName(country));

/** Where half a cent goes: for everybody, and for the countries that do it otherwise. Each choice is saved at once. */
export function TaxRounding({ rounding, changes }: { rounding: readonly Rounding[]; changes: boolean }) {
  const trpc = useTRPC();
  const [adding, setAdding] = useState("");
  const undo = useChange(trpc.settings.setTaxRounding.mutationOptions(), { done: "It is as it was." });
  const set = useChange(trpc.settings.setTaxRounding.mutationOptions(), {
    done: (_, { country }) => `The rounding for ${country === OTHERS ? "everybody else" : nameOf(country)} is saved.`,
    undo: ({ version }, { country }) => {
      const before = rounding.find((row) => row.country === country);
      undo.run({ country, policy: before?.policy ?? null, version });
    },
  });
  const others = rounding.find(({ country }) => country === OTHERS) ?? {
    country: OTHERS,
    policy: "per_line" as const,
    version: 0,
  };
  const rows = [others, ...rounding.filter(({ country }) => country !== OTHERS)];
  return (
    <Section title="Rounding" lead="Where the fraction of a cent is rounded.">
      <ul className="grid gap-4">
        {rows.map((row) => (
          <li key={row.country} className="flex items-end gap-2">
            {changes ? (
              <SelectField
                label={nameOf(row.country)}
                className="grow"
                value={row.policy}
                disabled={set.pending || undo.pending}
                onChange={({ target }) => {
                  const policy = target.value === "per_total" ? "per_total" : "per_line";
                  set.run({ country: row.country, policy, version: row.version });
                }}
              >
                {Object.entries(WORDS).map(([policy, words]) => (
                  <option key={policy} value={policy}>
                    {words}
                  </option>
                ))}
              </SelectField>
            ) : (
              <p className="text-small">
                <span className="font-medium">{nameOf(row.country)}:</span> {WORDS[row.policy].toLowerCase()}
              </p>
            )}
            {changes && row.country !== OTHERS ? (
              <Button
                look="subtle"
                aria-label={`As everybody else: ${nameOf(row.country)}`}
                disabled={set.pending || undo.pending}
                onClick={() => set.run({ country: row.country, policy: null, version: row.version })}
              >
                Remove
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {changes ? (
        <div className="mt-4 flex items-end gap-2 border-t border-line pt-4">
          <SelectField
            label="Another country"
            className="grow"
            value={adding}
            onChange={({ target }) => setAdding(target.value)}
          >
            <option value="" disabled>
              Choose a country
            </option>
            {ALL_COUNTRIES.filter(({ code }) => rounding.every(({ country }) => country !== code)).map(
              ({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ),
            )}
          </SelectField>
          <Button
            look="secondary"
            disabled={adding === "" || set.pending}
            onClick={() => {
              set.run({ country: adding, policy: "per_total", version: 0 });
              setAdding("");
            }}
          >
            Add
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
