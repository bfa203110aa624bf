import type { Market } from "@cartwright/catalog/contract";
import type { ListingCard } from "@cartwright/search/contract";
import { CardGrid } from "../catalog/card-grid.tsx";

/** The latest pieces, four in a row. */
export function NewArrivals({ cards, market }: { cards: readonly ListingCard[]; market: Market }) {
  if (cards.length === 0) return null;
  return (
    <section id="new" aria-labelledby="new-title" className="px-margin pt-section">
      <h2 id="new-title" className="pb-8 text-heading lg:pb-10">
        New in the shop
      </h2>
      <CardGrid cards={cards} market={market} />
    </section>
  );
}
