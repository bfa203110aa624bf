import type { Market } from "@cartwright/catalog/contract";
import type { ProductDetail } from "@cartwright/search/contract";
import type { ReactNode } from "react";
import { countryName, lengths, weight } from "./measures.ts";

/** What a careful buyer wants to know: materials, care, size, weight, origin. What nobody has written yet is left out. */
export function ProductFacts({ product, market }: { product: ProductDetail; market: Market }) {
  const { dimensions, vendor, countryOfOrigin } = product;
  const makers = [vendor, countryOfOrigin && countryName(countryOfOrigin, market.locale)].filter(Boolean);
  return (
    <section aria-labelledby="facts-title" className="grid gap-x-6 gap-y-8 px-margin pt-section lg:grid-cols-12">
      <h2 id="facts-title" className="text-heading lg:col-span-4">
        In detail
      </h2>
      <dl className="border-b border-line lg:col-span-7 lg:col-start-6">
        {product.materials ? <Fact name="Materials">{product.materials}</Fact> : null}
        {product.care ? <Fact name="Care">{product.care}</Fact> : null}
        {dimensions ? (
          <Fact name="Size">
            {lengths([dimensions.widthMm, dimensions.depthMm, dimensions.heightMm], market.locale)}{" "}
            <span className="text-ink-soft">(width, depth, height)</span>
          </Fact>
        ) : null}
        {product.weightGrams > 0 ? <Fact name="Weight">{weight(product.weightGrams, market.locale)}</Fact> : null}
        {makers.length > 0 ? <Fact name="Made by">{makers.join(", ")}</Fact> : null}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 border-t border-line py-4.5 sm:grid-cols-[10rem_1fr]">
      <dt className="text-small text-ink-soft">{name}</dt>
      <dd className="max-w-[60ch] text-small">{children}</dd>
    </div>
  );
}
