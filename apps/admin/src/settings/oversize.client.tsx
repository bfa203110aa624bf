"use client";

import { type Currency, decimalString, formatMoney, money, moneyFromDecimal } from "@cartwright/kernel/money";
import type { OversizeView } from "@cartwright/pricing/settings-contract";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { useFirstProblem } from "../trpc/use-first-problem.ts";
import { useDraft } from "./use-draft.ts";

interface OversizeProps {
  oversize: readonly OversizeView[];
  currencies: readonly Currency[];
  changes: boolean;
}

/** What heavy pieces cost on top, each, by currency. */
export function Oversize({ oversize, currencies, changes }: OversizeProps) {
  return (
    <Section title="Heavy pieces" lead="A surcharge for each piece of this weight or more; empty for none.">
      <div className="grid gap-5">
        {currencies.toSorted().map((currency) => {
          const row = oversize.find((one) => one.currency === currency);
          const current = row ?? { currency, fromGrams: 0, amount: 0, version: 0 };
          return changes ? (
            <OversizeForm key={currency} row={current} />
          ) : (
            <p key={currency} className="text-small">
              {row === undefined
                ? `${currency}: none`
                : `${formatMoney(money(row.amount, currency), MONEY_LOCALE)} from ${row.fromGrams / 1_000} kg`}
            </p>
          );
        })}
      </div>
    </Section>
  );
}

const typed = ({ currency, fromGrams, amount, version }: OversizeView) =>
  version === 0
    ? { weight: "", price: "" }
    : { weight: String(fromGrams / 1_000), price: decimalString(money(amount, currency)) };

function OversizeForm({ row }: { row: OversizeView }) {
  const trpc = useTRPC();
  const { currency } = row;
  const { saved, values, dirty, edit, discard, begin } = useDraft(row, typed);
  const [unread, setUnread] = useState<{ weight?: string; price?: string }>({});
  useFirstProblem(unread);
  const undo = useChange(trpc.settings.setOversize.mutationOptions(), { done: "It is as it was." });
  const set = useChange(trpc.settings.setOversize.mutationOptions(), {
    done: `The surcharge in ${currency} is saved.`,
    undo: ({ version }) => undo.run({ currency, version, surcharge: saved.version === 0 ? null : surchargeOf(saved) }),
    after: ({ version }, { surcharge }) => begin({ currency, version, ...(surcharge ?? { fromGrams: 0, amount: 0 }) }),
    showsProblem: true,
  });
  return (
    <form
      noValidate
      aria-label={`Heavy pieces in ${currency}`}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const none = values.weight.trim() === "" && values.price.trim() === "";
        const fromGrams = gramsFrom(values.weight);
        const price = moneyFromDecimal(values.price, currency);
        setUnread({
          ...(!none && fromGrams === null && { weight: "Enter a weight such as 20." }),
          ...(!none && price === null && { price: "Enter an amount such as 79.00." }),
        });
        if (none) set.run({ currency, version: saved.version, surcharge: null });
        else if (fromGrams !== null && price !== null)
          set.run({ currency, version: saved.version, surcharge: { fromGrams, amount: price.amount } });
      }}
    >
      <ProblemNotice problem={set.problem} onSeen={discard} forget={set.forget} />
      <div className="grid grid-cols-2 items-start gap-4">
        <TextField
          label={`From, in kg (${currency})`}
          inputMode="decimal"
          autoComplete="off"
          value={values.weight}
          error={unread.weight ?? set.problem?.fields["surcharge.fromGrams"]}
          onChange={({ target }) => edit({ weight: target.value })}
        />
        <TextField
          label={`Surcharge in ${currency}`}
          inputMode="decimal"
          autoComplete="off"
          value={values.price}
          error={unread.price ?? set.problem?.fields["surcharge.amount"]}
          onChange={({ target }) => edit({ price: target.value })}
        />
      </div>
      {dirty ? (
        <div className="flex justify-end gap-2">
          <Button
            look="subtle"
            onClick={() => {
              discard();
              set.forget();
              setUnread({});
            }}
          >
            Discard
          </Button>
          <Button type="submit" look="secondary" disabled={set.pending}>
            Save
          </Button>
        </div>
      ) : null}
    </form>
  );
}

const surchargeOf = ({ fromGrams, amount }: OversizeView) => ({ fromGrams, amount });

/** Kilograms with up to three decimals, as grams; null for anything else. */
function gramsFrom(text: string): number | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,4})(?:[.,](\d{0,3}))?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 1_000 + Number(fraction.padEnd(3, "0"));
}
