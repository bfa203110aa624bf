import type { Market } from "@cartwright/catalog/contract";
import type { HomePage } from "@cartwright/search/contract";
import { Picture } from "@cartwright/ui/picture";
import Link from "next/link";
import { pictureSource } from "../catalog/picture-source.ts";
import { marketPath } from "../shell/market-path.ts";

/** A wide scene beside a narrow one, then the other way round. */
const PLACES = [
  { span: "md:col-span-7", sizes: "(min-width: 48rem) 56vw, 100vw" },
  { span: "md:col-span-5", sizes: "(min-width: 48rem) 40vw, 100vw" },
  { span: "md:col-span-5", sizes: "(min-width: 48rem) 40vw, 100vw" },
  { span: "md:col-span-7", sizes: "(min-width: 48rem) 56vw, 100vw" },
];

/** Up to four collections, each by its scene. */
export function Collections({ collections, market }: { collections: HomePage["collections"]; market: Market }) {
  if (collections.length === 0) return null;
  return (
    <section aria-labelledby="collections-title" className="px-margin pt-section">
      <h2 id="collections-title" className="pb-8 text-heading lg:pb-10">
        Collections
      </h2>
      <ul className="grid gap-x-6 gap-y-12 md:grid-cols-12 lg:gap-y-16">
        {collections.slice(0, PLACES.length).map((collection, index) => {
          const { span, sizes } = PLACES[index] ?? PLACES[0]!;
          return (
            <li key={collection.slug} className={span}>
              <Link href={marketPath(market, `/collections/${collection.slug}`)} className="group block">
                <span className="block overflow-hidden">
                  <Picture
                    picture={pictureSource(collection.picture)}
                    sizes={sizes}
                    alt=""
                    className="aspect-16/11 w-full transition-transform duration-700 group-hover:scale-[1.02] md:aspect-auto md:h-[clamp(20rem,40vw,38rem)]"
                  />
                </span>
                <h3 className="pt-5 text-title">
                  <span className="underlined decoration-transparent group-hover:decoration-current">
                    {collection.name}
                  </span>
                </h3>
                <p className="max-w-[48ch] pt-1.5 text-small text-ink-soft">{collection.description}</p>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
