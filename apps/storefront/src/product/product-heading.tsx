import type { Market } from "@cartwright/catalog/contract";
import type { ProductDetail } from "@cartwright/search/contract";
import Link from "next/link";
import { withPaths } from "../catalog/category-path.ts";
import { marketPath } from "../shell/market-path.ts";

/** Where in the shop we are, and the name of the thing. */
export function ProductHeading({ product, market }: { product: ProductDetail; market: Market }) {
  return (
    <>
      <nav aria-label="Breadcrumb">
        <ol className="flex flex-wrap gap-x-2 text-fine text-ink-soft">
          {withPaths(product.categories).map(({ path, name }, index) => (
            <li key={path} className="flex gap-x-2">
              {index > 0 ? <span aria-hidden>/</span> : null}
              <Link
                href={marketPath(market, `/categories/${path}`)}
                className="underlined decoration-transparent hover:text-ink"
              >
                {name}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <h1 className="pt-3 text-heading">{product.title}</h1>
      <p className="pt-2 text-ink-soft">{product.subtitle}</p>
    </>
  );
}
