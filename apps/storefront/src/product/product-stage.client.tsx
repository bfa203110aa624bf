"use client";

import { useEffect, useState, type ReactNode } from "react";
import { BuyBox } from "./buy-box.client.tsx";
import { Gallery } from "./gallery.client.tsx";
import { pictureFor } from "./picture-for.ts";
import type { ProductChoices } from "./product-view.ts";
import { type Choice, choiceFrom, chooseValue } from "./variant-choice.ts";

interface ProductStageProps {
  product: ProductChoices;
  locale: string;
  market: string;
  /** Title and subtitle: rendered by the server, above the price. */
  heading: ReactNode;
  /** Delivery and reassurance: rendered by the server, below the button. */
  promises: ReactNode;
}

/** Pictures and buy box, joined by what is chosen: a colour moves the gallery, and the address keeps the choice. */
export function ProductStage({ product, locale, market, heading, promises }: ProductStageProps) {
  const [choice, setChoice] = useState<Choice>(() => choiceFrom(product.variants, []));
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const named = choiceFrom(product.variants, new URLSearchParams(location.search));
    setChoice(named);
    setShown(Math.max(0, pictureFor(product.pictures, named)));
  }, [product]);

  const choose = (option: string, value: string) => {
    const next = chooseValue(product.variants, choice, option, value);
    setChoice(next);
    if (product.pictures.some((picture) => picture.option?.option === option))
      setShown(Math.max(0, pictureFor(product.pictures, next)));
    history.replaceState(null, "", `${location.pathname}?${new URLSearchParams(next).toString()}`);
  };

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)] lg:gap-x-[clamp(2rem,6vw,6.5rem)] lg:px-margin lg:pt-3">
      <Gallery pictures={product.pictures} title={product.title} slug={product.slug} shown={shown} onShow={setShown} />
      <BuyBox
        product={product}
        choice={choice}
        onChoose={choose}
        locale={locale}
        market={market}
        heading={heading}
        promises={promises}
      />
    </div>
  );
}
