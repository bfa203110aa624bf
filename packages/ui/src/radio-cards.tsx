import type { ChangeEventHandler, ReactNode } from "react";

interface RadioCard {
  value: string;
  label: string;
  detail?: ReactNode;
  /** What stands at the far end: a price, a date. */
  aside?: ReactNode;
}

interface RadioCardsProps {
  legend: string;
  name: string;
  cards: readonly RadioCard[];
  value?: string | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** A choice of one, each with room for a sentence. Rows between hairlines, not boxes. */
export function RadioCards({ legend, name, cards, value, onChange }: RadioCardsProps) {
  return (
    <fieldset className="grid">
      <legend className="pb-2 text-small font-medium">{legend}</legend>
      {cards.map((card) => (
        <label
          key={card.value}
          className="flex items-center gap-4 border-t border-line py-4 last:border-b has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={value === undefined ? undefined : value === card.value}
            onChange={onChange}
            aria-label={card.label}
            className="size-5 shrink-0 outline-none"
          />
          <span className="grid grow">
            <span className="text-small font-medium">{card.label}</span>
            {card.detail ? <span className="text-fine text-ink-soft">{card.detail}</span> : null}
          </span>
          {card.aside ? <span className="tabular text-small">{card.aside}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}
