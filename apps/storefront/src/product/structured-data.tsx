import type { Market } from "@cartwright/catalog/contract";
import type { ProductDetail } from "@cartwright/search/contract";
import { decimalString } from "@cartwright/kernel/money";
import { withPaths } from "../catalog/category-path.ts";
import { storefrontUrl } from "../env.ts";
import { marketPath } from "../shell/market-path.ts";

interface StructuredDataProps {
  /** Its name. */
  shop: string;
  product: ProductDetail;
  market: Market;
}

/** The product in the words of schema.org, for search engines. Stock is not in it: this page is cached, stock is not. */
export function StructuredData({ shop, product, market }: StructuredDataProps) {
  const address = (path: string) => new URL(path, storefrontUrl()).href;
  const page = address(marketPath(market, `/products/${product.slug}`));
  const data = [
    {
      "@context": "https://schema.org",
      "@type": "Product",
      name: product.title,
      description: product.description,
      image: product.pictures.map(({ assetId, widths }) => address(`/media/${assetId}/${widths.at(-1)}.webp`)),
      brand: { "@type": "Brand", name: shop },
      manufacturer: { "@type": "Organization", name: product.vendor },
      material: product.materials,
      countryOfOrigin: product.countryOfOrigin,
      offers: product.variants.map(({ sku, price, options }) => ({
        "@type": "Offer",
        sku,
        price: decimalString(price),
        priceCurrency: price.currency,
        url: `${page}?${new URLSearchParams(options).toString()}`,
      })),
    },
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: withPaths(product.categories).map(({ path, name }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        item: address(marketPath(market, `/categories/${path}`)),
      })),
    },
  ];
  // "<" is written as an escape, so that no text of the catalogue can end the element.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}
