import type { CartLineView, CartNotice } from "@cartwright/cart/contract";
import { formatMoney } from "@cartwright/kernel/money";

interface LineNoticesProps {
  line: CartLineView;
  locale: string;
  /** Why the last change of this line was refused. */
  refused: string | null;
}

/** What the customer should know of a line before they pay. Announced when it changes. */
export function LineNotices({ line, locale, refused }: LineNoticesProps) {
  const texts = line.notices.flatMap((notice) => textOf(notice, line, locale) ?? []);
  return (
    <ul className="grid gap-0.5 text-fine empty:hidden" aria-live="polite">
      {refused ? <li className="text-danger">{refused}</li> : null}
      {texts.map(({ text, grave }) => (
        <li key={text} className={grave ? "text-danger" : "text-clay"}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function textOf(notice: CartNotice, line: CartLineView, locale: string): { text: string; grave: boolean } | null {
  switch (notice) {
    case "price_changed": {
      // In another currency it is no change of price: the cart has moved to another market, which its own notice tells.
      if (line.previousUnit === null || line.previousUnit.currency !== line.unit.currency) return null;
      const [before, now] = [formatMoney(line.previousUnit, locale), formatMoney(line.unit, locale)];
      return { text: `The price has changed from ${before} to ${now}.`, grave: false };
    }
    case "low_stock":
      return { text: line.available === 1 ? "Only 1 left." : `Only ${line.available} left.`, grave: false };
    case "too_many":
      return { text: `Only ${line.available} left. Choose ${line.available} or fewer.`, grave: true };
    case "sold_out":
      return { text: "Sold out. Remove it to go on.", grave: true };
    case "unavailable":
      return { text: "No longer sold here. Remove it to go on.", grave: true };
  }
}
