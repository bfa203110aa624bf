"use client";

import type { MarketForStaff } from "@cartwright/catalog/contract";
import { countryName } from "@cartwright/kernel/country";
import { decimalString, formatMoney, money, moneyFromDecimal } from "@cartwright/kernel/money";
import type { TryShipping } from "@cartwright/pricing/settings-contract";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { daysWords } from "./days-words.ts";

const WORTH = 5_000;

/** What a checkout would offer: for a country of an open market and goods of some worth. */
export function ShippingTrial({ markets }: { markets: readonly MarketForStaff[] }) {
  const places = markets.flatMap((market) => market.countries.map((country) => ({ market, country })));
  const [place, setPlace] = useState(0);
  const chosen = places[place];
  const currency = chosen?.market.currency ?? "USD";
  const [text, setText] = useState(() => decimalString(money(WORTH, currency)));
  const goods = moneyFromDecimal(text, currency);
  if (chosen === undefined) return null;
  return (
    <Section title="Try it" lead="What a checkout offers.">
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField label="To" value={String(place)} onChange={({ target }) => setPlace(Number(target.value))}>
            {places.map(({ market, country }, at) => (
              <option key={`${market.code} ${country}`} value={at}>
                {countryName(country)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={`Goods worth, in ${currency}`}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            error={goods === null ? "Enter an amount such as 50.00." : undefined}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        {goods === null ? null : <Choices market={chosen.market.code} country={chosen.country} goods={goods.amount} />}
      </div>
    </Section>
  );
}

function Choices(asked: TryShipping) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.settings.tryShipping.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  if (error !== null) return <p className="text-small text-danger">{problemOf(error).message}</p>;
  return (
    <div role="status" className="rounded-soft bg-paper-sunk px-4 py-3 text-small">
      {data === undefined ? "Working it out …" : null}
      {data?.length === 0 ? "Nothing: no zone and rate covers it." : null}
      {data === undefined || data.length === 0 ? null : (
        <ul className="grid gap-1.5">
          {data.map(({ code, name, daysMin, daysMax, price }) => (
            <li key={code} className="flex flex-wrap justify-between gap-x-6">
              <span>
                {name} <span className="text-ink-soft">{daysWords({ daysMin, daysMax })}</span>
              </span>
              <span className="tabular">{price.amount === 0 ? "Free" : formatMoney(price, MONEY_LOCALE)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
