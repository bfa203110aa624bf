import type { Market } from "@cartwright/catalog/contract";
import { ChevronDown } from "lucide-react";
import { MarketLink } from "./market-link.client.tsx";
import { marketPath } from "./market-path.ts";

/** Where we deliver and in which currency; each entry leads to this page in another market. */
export function MarketMenu({ market, markets }: { market: Market; markets: readonly Market[] }) {
  return (
    <details name="market" className="group relative text-small">
      <summary className="flex items-center gap-1.5 py-2" aria-label={`Deliver to ${market.name}, ${market.currency}`}>
        {market.name}, {market.currency}
        <ChevronDown aria-hidden size={15} strokeWidth={1.5} className="transition-transform group-open:rotate-180" />
      </summary>
      <ul className="z-10 min-w-56 animate-[rise_180ms_ease-out] bg-paper-raised py-2 md:absolute md:right-0 md:mt-1 md:shadow-[0_12px_40px_-12px_rgb(23_18_13/0.28)]">
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
    </details>
  );
}
