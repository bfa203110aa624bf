"use client";

import { formatMoney } from "@cartwright/kernel/money";
import { classNames } from "@cartwright/ui/class-names";
import { useId } from "react";
import type { ProductChoices } from "./product-view.ts";
import type { StockLevel } from "./use-stock.ts";
import { canBeCombined, type Choice, chooseValue, variantOf } from "./variant-choice.ts";

interface OptionPickerProps {
  option: ProductChoices["options"][number];
  variants: ProductChoices["variants"];
  choice: Choice;
  stock: Readonly<Record<string, StockLevel>> | undefined;
  locale: string;
  onChoose: (value: string) => void;
}

type State = "available" | "low" | "sold_out" | "not_made";

/**
 * One option of a product: every value with what can be had of it. A value that is not made with the rest of the choice can
 * still be picked; the rest then follows it.
 */
export function OptionPicker({ option, variants, choice, stock, locale, onChoose }: OptionPickerProps) {
  const name = useId();
  const chosen = option.values.find(({ slug }) => slug === choice[option.slug]);
  const pricesDiffer = new Set(option.values.map(({ slug }) => priceOf(slug)?.amount)).size > 1;

  function variantWith(value: string) {
    return variantOf(variants, chooseValue(variants, choice, option.slug, value));
  }
  function priceOf(value: string) {
    return variantWith(value)?.price;
  }
  function stateOf(value: string): State {
    if (!canBeCombined(variants, choice, option.slug, value)) return "not_made";
    const level = stock?.[variantWith(value)?.id ?? ""]?.level;
    return level === "sold_out" || level === "low" ? level : "available";
  }

  return (
    <fieldset>
      <legend className="pb-2.5 text-small">
        <span className="text-ink-soft">{option.name}</span> {chosen?.label}
      </legend>
      <div className={option.type === "swatch" ? "-ml-1 flex flex-wrap gap-1.5" : "grid"}>
        {option.values.map((value) => {
          const state = stateOf(value.slug);
          const price = priceOf(value.slug);
          const radio = (
            <input
              type="radio"
              name={name}
              value={value.slug}
              checked={chosen === value}
              onChange={() => onChoose(value.slug)}
              aria-label={[value.label, WORDS[state]].filter(Boolean).join(", ")}
              className="peer absolute inset-0 z-10 m-0 size-full opacity-0"
            />
          );
          return option.type === "swatch" ? (
            <label
              key={value.slug}
              title={[value.label, WORDS[state]].filter(Boolean).join(", ")}
              className="relative grid size-11 place-items-center"
            >
              {radio}
              <Swatch colour={value.swatch} state={state} />
            </label>
          ) : (
            <label
              key={value.slug}
              className={classNames(
                "relative flex min-h-12 items-center gap-3 border-t border-line text-small last:border-b has-focus-visible:outline-2 has-focus-visible:outline-ink",
                state === "not_made" || state === "sold_out" ? "text-ink-soft" : "",
              )}
            >
              {radio}
              <span
                aria-hidden
                className="grid size-4.5 place-items-center rounded-round border border-line-strong peer-checked:border-ink"
              >
                <span className={classNames("size-2.5 rounded-round bg-ink", chosen === value ? "" : "hidden")} />
              </span>
              <span className={classNames("grow", state === "sold_out" || state === "not_made" ? "line-through" : "")}>
                {value.label}
              </span>
              {state === "available" ? null : <span className="text-fine">{sentence(WORDS[state])}</span>}
              {pricesDiffer && price ? <span className="tabular">{formatMoney(price, locale)}</span> : null}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const WORDS: Record<State, string> = {
  available: "",
  low: "few left",
  sold_out: "sold out",
  not_made: "not made in this combination",
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A round of colour; crossed out when there is none, thin when it is not made with the rest of the choice. */
function Swatch({ colour, state }: { colour: string | null; state: State }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "relative size-8 overflow-hidden rounded-round border border-ink/15 outline-offset-3 outline-ink transition-[outline-color]",
        "peer-checked:outline-1 peer-focus-visible:outline-2",
        state === "not_made" ? "scale-75 opacity-60" : "",
      )}
      style={{ background: colour ?? undefined }}
    >
      {state === "sold_out" ? (
        <span className="absolute top-1/2 left-[-10%] h-[1.5px] w-[120%] -rotate-45 bg-paper shadow-[0_0_0_0.5px_var(--color-ink)]" />
      ) : null}
    </span>
  );
}
