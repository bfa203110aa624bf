import { formatMoney, type Money } from "@cartwright/kernel/money";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface PriceProps {
  price: Money;
  /** Set where several prices hide behind one line: then the price reads “From …”. */
  upTo?: Money | undefined;
  /** The price before a sale; shown struck out when it is higher. */
  compareAt?: Money | null | undefined;
  locale: string;
  className?: string;
}

/** A price as people read it: tabular, with what it was before. */
export function Price({ price, upTo, compareAt, locale, className }: PriceProps) {
  const spread = upTo !== undefined && upTo.amount > price.amount;
  const reduced = !!compareAt && compareAt.amount > price.amount;
  return (
    <span className={classNames("tabular inline-flex flex-wrap items-baseline gap-x-2", className)}>
      {spread ? <span className="text-ink-soft">From</span> : null}
      <span className={reduced ? "text-clay" : undefined}>
        {reduced ? <VisuallyHidden>Now </VisuallyHidden> : null}
        {formatMoney(price, locale)}
      </span>
      {reduced ? (
        <s className="text-ink-soft">
          <VisuallyHidden>Before </VisuallyHidden>
          {formatMoney(compareAt, locale)}
        </s>
      ) : null}
    </span>
  );
}
