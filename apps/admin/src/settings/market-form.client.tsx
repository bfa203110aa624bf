"use client";

import type { MarketForStaff } from "@cartwright/catalog/contract";
import { RadioGroup } from "@cartwright/ui/radio-group";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { useFirstProblem } from "../trpc/use-first-problem.ts";
import { CountryPicker } from "./country-picker.client.tsx";
import { useDraft } from "./use-draft.ts";

interface MarketFormProps {
  id: string;
  market: MarketForStaff;
  onSaved: () => void;
}

const typed = ({ name, locale, countries, pricesIncludeTax, position }: MarketForStaff) => ({
  name,
  locale,
  countries,
  pricesIncludeTax,
  position: String(position),
});

/** Changes a market. Its currency and its code stay: prices and orders are in them. */
export function MarketForm({ id, market, onSaved }: MarketFormProps) {
  const trpc = useTRPC();
  const { saved, values, edit, discard } = useDraft(market, typed);
  const undo = useChange(trpc.settings.changeMarket.mutationOptions(), { done: "It is as it was." });
  const change = useChange(trpc.settings.changeMarket.mutationOptions(), {
    done: (_, { name }) => `${name} is saved. Its pages follow within seconds.`,
    undo: ({ version }) => undo.run({ ...saved, version }),
    after: onSaved,
    showsProblem: true,
  });
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  useFirstProblem(unread);
  const problems = { ...change.problem?.fields, ...unread };
  return (
    <form
      id={id}
      noValidate
      aria-label={market.name}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const readable = /^\s*\d{1,4}\s*$/.test(values.position);
        setUnread(readable ? {} : { position: "Enter a whole number, such as 2." });
        if (readable)
          change.run({ ...values, position: Number(values.position), code: saved.code, version: saved.version });
      }}
    >
      <ProblemNotice problem={change.problem} onSeen={discard} forget={change.forget} />
      <TextField
        label="Name"
        hint="Customers choose it from a list."
        autoComplete="off"
        value={values.name}
        error={problems["name"]}
        onChange={({ target }) => edit({ name: target.value })}
      />
      <CountryPicker
        label="Countries"
        hint="Where orders may go. Product pages speak of the first."
        chosen={values.countries}
        error={problems["countries"]}
        onChange={(countries) => edit({ countries })}
      />
      <div className="grid items-start grid-cols-2 gap-4">
        <TextField
          label="Language"
          hint="Such as en-IE."
          autoComplete="off"
          spellCheck={false}
          value={values.locale}
          error={problems["locale"]}
          onChange={({ target }) => edit({ locale: target.value })}
        />
        <TextField
          label="Place in the list"
          hint="0 comes first."
          inputMode="numeric"
          autoComplete="off"
          value={values.position}
          error={problems["position"]}
          onChange={({ target }) => edit({ position: target.value })}
        />
      </div>
      <RadioGroup
        legend="Prices"
        name={`${id}-tax`}
        choices={[
          { value: "within", label: "Tax is within" },
          { value: "added", label: "Tax is added" },
        ]}
        value={values.pricesIncludeTax ? "within" : "added"}
        onChange={({ target }) => edit({ pricesIncludeTax: target.value === "within" })}
      />
      <p className="text-fine text-ink-soft">
        Amounts stay as they are; what changes is whether tax comes on top. Orders that are placed keep theirs, and
        whoever is about to pay is told the new total. The currency, {market.currency}, stays: prices and orders are in
        it.
      </p>
    </form>
  );
}
