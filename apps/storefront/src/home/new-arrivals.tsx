import type { Market } from "@cartwright/catalog/contract";
import type { ListingCard } from "@cartwright/search/contract";
import { ProductCard } from "../catalog/product-card.tsx";

/** The latest pieces, four in a row. */
export function NewArrivals({ cards, market }: { cards: readonly ListingCard[]; market: Market }) {
  if (cards.length === 0) return null;
  return (
    <section id="new" aria-labelledby="new-title" className="px-margin pt-section">
      <h2 id="new-title" className="pb-8 text-heading lg:pb-10">
        New in the shop
      </h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-12 md:gap-x-6 lg:grid-cols-4 lg:gap-y-16">
        {cards.map((card) => (
          <li key={card.productId}>
            <ProductCard card={card} market={market} sizes="(min-width: 64rem) 22vw, 46vw" />
          </li>
        ))}
      </ul>
    </section>
  );
}
