import type { Market, Picture } from "@cartwright/catalog/contract";
import type { ListingCard } from "@cartwright/search/contract";
import { Badge } from "@cartwright/ui/badge";
import { Price } from "@cartwright/ui/price";
import Link from "next/link";
import { marketPath } from "../shell/market-path.ts";
import { CardPictures } from "./card-pictures.client.tsx";

interface ProductCardProps {
  card: ListingCard;
  market: Market;
  sizes: string;
  /** True for the cards that a visitor sees first. */
  first?: boolean;
}

/** A product in a list: its picture (its place where there is none yet), name and price, and the colours that it comes in. */
export function ProductCard({ card, market, sizes, first = false }: ProductCardProps) {
  const [main, second] = card.pictures.map(unnamed);
  const href = marketPath(market, `/products/${card.slug}`);
  const swatches = card.swatches.map(({ label, swatch, picture }) => ({
    label,
    swatch,
    picture: picture ? unnamed(picture) : undefined,
  }));
  return (
    <article className="group/card flex h-full flex-col">
      <CardPictures
        href={href}
        slug={card.slug}
        main={main}
        second={second}
        swatches={swatches}
        sizes={sizes}
        first={first}
      >
        <div className="grid gap-0.5">
          <h3 className="text-small font-text font-medium">
            <Link
              href={href}
              prefetch
              className="underlined decoration-transparent group-hover/card:decoration-current"
            >
              {card.title}
            </Link>
          </h3>
          <p className="text-fine text-ink-soft">{card.subtitle}</p>
          <p className="flex flex-wrap items-baseline gap-x-3 pt-1">
            <Price
              price={card.priceFrom}
              upTo={card.priceTo}
              compareAt={card.compareAt}
              locale={market.locale}
              className="text-small"
            />
            {card.soldOut ? <Badge>Sold out</Badge> : null}
          </p>
        </div>
      </CardPictures>
    </article>
  );
}

/** The card's name says what it shows; the pictures' own words would only weigh. */
const unnamed = (picture: Picture): Picture => ({ ...picture, alt: "" });
