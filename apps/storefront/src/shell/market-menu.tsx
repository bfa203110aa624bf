import type { Market } from "@cartwright/catalog/contract";
import { ChevronDown } from "lucide-react";
import { MarketLink } from "./market-link.client.tsx";
import { marketPath } from "./market-path.ts";

interface MarketsProps {
  market: Market;
  markets: readonly Market[];
}

/** Where we deliver and in which currency, behind one button. The browser opens and closes it, with and without JavaScript. */
export function MarketMenu({ market, markets }: MarketsProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="markets"
        aria-label={`Deliver to ${market.name}, prices in ${market.currency}`}
        className="flex items-center gap-1.5 py-2 text-small"
      >
        {market.name}, {market.currency}
        <ChevronDown aria-hidden size={15} strokeWidth={1.5} />
      </button>
      <div
        id="markets"
        popover="auto"
        className="inset-auto top-14 right-[calc(var(--spacing-margin)+2.75rem)] m-0 min-w-60 bg-paper-raised py-2 text-ink shadow-[0_12px_40px_-12px_rgb(23_18_13/0.28)] open:animate-[rise_180ms_ease-out] lg:top-17"
      >
        <MarketList market={market} markets={markets} />
      </div>
    </>
  );
}

/** Each market, leading to this page in it. */
export function MarketList({ market, markets }: MarketsProps) {
  return (
    <ul className="text-small">
      {markets.map((other) => (
        <li key={other.code}>
          <MarketLink
            home={marketPath(other, "/")}
            from={market.isDefault ? "" : `/${market.code}`}
            current={other.code === market.code}
          >
            <span>{other.name}</span>
            <span className="text-ink-soft">{other.currency}</span>
          </MarketLink>
        </li>
      ))}
    </ul>
  );
}
