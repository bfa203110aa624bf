"use client";

import { US_STATES } from "@cartwright/pricing/contract";
import type { TaxRateView } from "@cartwright/pricing/settings-contract";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { useFirstProblem } from "../trpc/use-first-problem.ts";
import { ALL_COUNTRIES } from "./country-search.ts";
import { basisPointsFrom, percentText, percentWords } from "./percent.ts";
import { TaxSentence } from "./tax-sentence.client.tsx";
import { useDraft } from "./use-draft.ts";

interface TaxRateFormProps {
  id: string;
  rate: TaxRateView | null;
  onSaved: () => void;
}

const EMPTY: TaxRateView = { id: "", version: 0, country: "", region: null, basisPoints: 0, name: "" };

/** What the form itself finds wrong, by the server’s paths. */
type Unread = Readonly<Record<string, string>>;

/** A rate that cannot be read is not sent; what else is missing is told with it, in the server’s words. */
const missing = ({ country, name }: { country: string; name: string }): Unread => ({
  ...(country === "" && { country: "Choose a country." }),
  ...(name.trim() === "" && { name: "Enter the name that stands on orders, such as VAT." }),
});

const typed = ({ id, country, region, basisPoints, name }: TaxRateView) => ({
  country,
  region: region ?? "",
  percent: id === "" ? "" : percentText(basisPoints),
  name,
});

/** A rate: where it holds, how much it is, and how orders call it. */
export function TaxRateForm({ id, rate, onSaved }: TaxRateFormProps) {
  const trpc = useTRPC();
  const { saved, values, edit, discard } = useDraft(rate ?? EMPTY, typed);
  const [unread, setUnread] = useState<Unread>({});
  useFirstProblem(unread);
  const asItWas = { done: "It is as it was." };
  const changeBack = useChange(trpc.settings.saveTaxRate.mutationOptions(), asItWas);
  const takeAway = useChange(trpc.settings.removeTaxRate.mutationOptions(), asItWas);
  const save = useChange(trpc.settings.saveTaxRate.mutationOptions(), {
    done: (_, input) => `${input.name}, ${percentWords(input.basisPoints)}, is saved.`,
    undo: (now) => (rate === null ? takeAway.run(now) : changeBack.run({ ...saved, version: now.version })),
    after: onSaved,
    showsProblem: true,
  });
  const problems = { ...save.problem?.fields, ...unread };
  const basisPoints = basisPointsFrom(values.percent);
  const region = values.country === "US" && values.region !== "" ? values.region : null;
  return (
    <form
      id={id}
      noValidate
      aria-label="Tax rate"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setUnread(basisPoints === null ? { ...missing(values), basisPoints: "Enter a rate such as 19 or 7.25." } : {});
        if (basisPoints === null) return;
        const known = rate === null ? { id: null, version: null } : { id: rate.id, version: saved.version };
        save.run({ ...known, country: values.country, region, basisPoints, name: values.name });
      }}
    >
      <ProblemNotice problem={save.problem} onSeen={discard} forget={save.forget} />
      <SelectField
        label="Country"
        value={values.country}
        error={problems["country"]}
        onChange={({ target }) => edit({ country: target.value })}
      >
        <option value="" disabled>
          Choose a country
        </option>
        {ALL_COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {values.country === "US" ? (
        <SelectField
          label="State"
          value={values.region}
          error={problems["region"]}
          onChange={({ target }) => edit({ region: target.value })}
        >
          <option value="">Every other state</option>
          {Object.entries(US_STATES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label="Rate"
        hint="In per cent, such as 19 or 7.25."
        inputMode="decimal"
        autoComplete="off"
        value={values.percent}
        error={problems["basisPoints"]}
        onChange={({ target }) => edit({ percent: target.value })}
      />
      <TextField
        label="Name"
        hint="Stands on orders and invoices, such as VAT."
        autoComplete="off"
        value={values.name}
        error={problems["name"]}
        onChange={({ target }) => edit({ name: target.value })}
      />
      {values.country !== "" && basisPoints !== null && basisPoints <= 10_000 ? (
        <TaxSentence country={values.country} region={region} amount={10_000} basisPoints={basisPoints} />
      ) : null}
    </form>
  );
}
