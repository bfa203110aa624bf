import type { ProductDetail } from "@cartwright/search/contract";
import { Picture } from "@cartwright/ui/picture";
import { pictureSource } from "../catalog/picture-source.ts";

/** What it is and how it came to be, in large type, beside the closest look that there is. */
export function ProductStory({ product }: { product: ProductDetail }) {
  const detail = product.pictures.find(({ kind }) => kind === "detail");
  return (
    <section
      aria-label={`About ${product.title}`}
      className="grid gap-x-6 gap-y-14 px-margin pt-section lg:grid-cols-12"
    >
      <div className="lg:col-span-6 lg:pr-8">
        <p className="max-w-[44ch] text-lead">{product.description}</p>
        <ul className="mt-12 max-w-[44rem] border-b border-line">
          {product.story.map((line) => (
            <li key={line} className="border-t border-line py-4.5 font-display text-title font-[380]">
              {line}
            </li>
          ))}
        </ul>
      </div>
      {detail ? (
        <Picture
          picture={pictureSource(detail)}
          sizes="(min-width: 64rem) 42vw, 100vw"
          alt=""
          className="-mx-margin aspect-4/5 w-[calc(100%+2*var(--spacing-margin))] max-w-none lg:col-span-5 lg:col-start-8 lg:mx-0 lg:w-full"
        />
      ) : null}
    </section>
  );
}
