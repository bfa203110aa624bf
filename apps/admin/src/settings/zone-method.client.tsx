"use client";

import type { Currency } from "@cartwright/kernel/money";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { type MethodDraft, NO_RATE, type RateDraft, ratePath } from "./zone-draft.ts";

interface ZoneMethodProps {
  method: MethodDraft;
  /** Its place in the zone. */
  at: number;
  currencies: readonly Currency[];
  /** Whether the zone has countries: without a market among them there is no currency either. */
  somewhere: boolean;
  problems: Readonly<Record<string, string>>;
  onChange: (method: MethodDraft) => void;
  /** Null for the only one: a zone needs a way to send things. */
  onRemove: (() => void) | null;
}

/** One way of sending: what it is called, how long it takes, and what it costs in each currency. */
export function ZoneMethod({ method, at, currencies, somewhere, problems, onChange, onRemove }: ZoneMethodProps) {
  const title = method.name.trim() === "" ? "New way of sending" : method.name;
  const setRate = (currency: Currency, change: Partial<RateDraft>) =>
    onChange({
      ...method,
      rates: { ...method.rates, [currency]: { ...NO_RATE, ...method.rates[currency], ...change } },
    });
  const text = (field: "name" | "daysMin" | "daysMax") => ({
    value: method[field],
    error: problems[`methods.${at}.${field}`],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...method, [field]: target.value }),
  });
  return (
    <Section
      title={title}
      actions={
        onRemove === null ? null : (
          <Button look="subtle" aria-label={`Remove ${title}`} onClick={onRemove}>
            Remove
          </Button>
        )
      }
    >
      <div className="grid gap-5">
        <div className="grid items-start grid-cols-2 gap-4 sm:grid-cols-4">
          <TextField className="col-span-2" label="Name" autoComplete="off" {...text("name")} />
          <TextField label="Working days, from" inputMode="numeric" autoComplete="off" {...text("daysMin")} />
          <TextField
            label="to"
            aria-label="Working days, to"
            inputMode="numeric"
            autoComplete="off"
            {...text("daysMax")}
          />
        </div>
        {currencies.length === 0 ? (
          <p className="text-small text-ink-soft">
            {somewhere
              ? "No market sells to these countries, so there is no currency to name a rate in. Add them to a market first."
              : "Choose countries first: rates are in the currencies of their markets."}
          </p>
        ) : null}
        {currencies.map((currency) => {
          const { price, freeFrom } = method.rates[currency] ?? NO_RATE;
          const path = ratePath(method, at, currency);
          return (
            <fieldset key={currency} className="grid items-start grid-cols-2 gap-4 sm:grid-cols-4">
              <legend className="sr-only">
                {title} in {currency}
              </legend>
              <TextField
                className="sm:col-span-2"
                label={`Price in ${currency}`}
                hint={price.trim() === "" ? "Not offered while it is empty." : undefined}
                inputMode="decimal"
                autoComplete="off"
                value={price}
                error={problems[`${path}.amount`]}
                onChange={({ target }) => setRate(currency, { price: target.value })}
              />
              <TextField
                className="sm:col-span-2"
                label={`Free from, in ${currency}`}
                hint={freeFrom.trim() === "" ? "Never free while it is empty." : undefined}
                inputMode="decimal"
                autoComplete="off"
                value={freeFrom}
                error={problems[`${path}.freeFrom`]}
                onChange={({ target }) => setRate(currency, { freeFrom: target.value })}
              />
            </fieldset>
          );
        })}
      </div>
    </Section>
  );
}
