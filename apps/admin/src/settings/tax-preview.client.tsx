"use client";

import { US_STATES } from "@cartwright/pricing/contract";
import { moneyFromDecimal } from "@cartwright/kernel/money";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { ALL_COUNTRIES } from "./country-search.ts";
import { TaxSentence } from "./tax-sentence.client.tsx";

/** What an order shows of tax, for a place and an amount. */
export function TaxPreview() {
  const [country, setCountry] = useState("US");
  const [state, setState] = useState("CA");
  const [text, setText] = useState("100.00");
  // Read as of two decimals: the server takes minor units of the market’s currency.
  const amount = moneyFromDecimal(text, "USD");
  return (
    <Section title="Try it">
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField label="To" value={country} onChange={({ target }) => setCountry(target.value)}>
            {ALL_COUNTRIES.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          {country === "US" ? (
            <SelectField label="State" value={state} onChange={({ target }) => setState(target.value)}>
              {Object.entries(US_STATES).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          ) : null}
        </div>
        <TextField
          label="Worth"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={amount === null ? "Enter an amount such as 100.00." : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        {amount === null ? null : (
          <TaxSentence
            country={country}
            region={country === "US" ? state : null}
            amount={amount.amount}
            basisPoints={null}
          />
        )}
      </div>
    </Section>
  );
}
