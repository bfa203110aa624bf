import type { Market } from "@cartwright/catalog/contract";
import type { ListingCard } from "@cartwright/search/contract";
import { ProductCard } from "./product-card.tsx";

/** Products, two in a row on a phone and four on a wide screen. */
export function CardGrid({ cards, market }: { cards: readonly ListingCard[]; market: Market }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-12 md:gap-x-6 lg:grid-cols-4 lg:gap-y-16">
      {cards.map((card) => (
        <li key={card.productId}>
          <ProductCard card={card} market={market} sizes="(min-width: 64rem) 22vw, 46vw" />
        </li>
      ))}
    </ul>
  );
}
