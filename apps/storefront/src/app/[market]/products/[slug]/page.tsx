import type { Metadata } from "next";
import { loadDelivery } from "../../../../catalog/load-delivery.ts";
import { loadMarket } from "../../../../catalog/load-markets.ts";
import { loadProduct } from "../../../../catalog/load-product.ts";
import { Neighbours } from "../../../../product/neighbours.tsx";
import { ProductFacts } from "../../../../product/product-facts.tsx";
import { ProductHeading } from "../../../../product/product-heading.tsx";
import { ProductStage } from "../../../../product/product-stage.client.tsx";
import { ProductStory } from "../../../../product/product-story.tsx";
import { choicesOf } from "../../../../product/product-view.ts";
import { Promises } from "../../../../product/promises.tsx";
import { StructuredData } from "../../../../product/structured-data.tsx";
import { loadStore } from "../../../../shell/load-store.ts";
import { Missing, missingMetadata } from "../../../../shell/missing.tsx";
import { pageAddresses } from "../../../../shell/page-addresses.ts";
import { PLACEHOLDER } from "../../../../shell/placeholder-market.ts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => [{ market: PLACEHOLDER, slug: PLACEHOLDER }];

interface Props {
  params: Promise<{ market: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await productOf(params);
  if (found === null) return missingMetadata;
  const { market, product } = found;
  const [picture] = product.pictures;
  return {
    title: product.seoTitle || product.title,
    description: product.seoDescription || product.subtitle || product.description,
    // Of a former address as well: the page is the same, and search engines are told where it is now.
    ...(await pageAddresses(market.code, `/products/${product.slug}`)),
    openGraph: {
      type: "website",
      siteName: (await loadStore()).name,
      title: product.seoTitle || product.title,
      description: product.seoDescription || product.subtitle,
      images: picture ? [{ url: `/media/${picture.assetId}/${picture.widths.at(-1)}.webp`, alt: picture.alt }] : [],
    },
  };
}

export default async function ProductPage({ params }: Props) {
  const found = await productOf(params);
  if (found === null) return <Missing />;
  const { market, product } = found;
  return (
    <>
      <ProductStage
        product={choicesOf(product)}
        locale={market.locale}
        market={market.code}
        heading={<ProductHeading product={product} market={market} />}
        promises={
          <Promises market={market} terms={await loadDelivery(market.code)} weightGrams={product.weightGrams} />
        }
      />
      <ProductStory product={product} />
      <ProductFacts product={product} market={market} />
      <Neighbours product={product} market={market} />
      <StructuredData shop={(await loadStore()).name} product={product} market={market} />
    </>
  );
}

async function productOf(params: Props["params"]) {
  const { market: code, slug } = await params;
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  const product = market && (await loadProduct(market.code, slug));
  return market && product ? { market, product } : null;
}
