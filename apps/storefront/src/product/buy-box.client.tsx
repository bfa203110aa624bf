"use client";

import { Price } from "@cartwright/ui/price";
import { Quantity } from "@cartwright/ui/quantity.client";
import { useState, type ReactNode } from "react";
import { AddToCart } from "../cart/add-to-cart.client.tsx";
import { OptionPicker } from "./option-picker.client.tsx";
import type { ProductChoices } from "./product-view.ts";
import { StockNote } from "./stock-note.tsx";
import { useStock } from "./use-stock.ts";
import { type Choice, variantOf } from "./variant-choice.ts";

interface BuyBoxProps {
  product: ProductChoices;
  choice: Choice;
  onChoose: (option: string, value: string) => void;
  locale: string;
  market: string;
  heading: ReactNode;
  promises: ReactNode;
}

/** The most that one press puts into a cart. */
const MOST_AT_ONCE = 10;

/**
 * What it costs, in which form, how many, and the one button. It stays beside the pictures on a wide screen; on a phone the
 * button stays at the lower edge until the page has passed it.
 */
export function BuyBox({ product, choice, onChoose, locale, market, heading, promises }: BuyBoxProps) {
  const [wanted, setWanted] = useState(1);
  const stock = useStock(product.id);
  const variant = variantOf(product.variants, choice);
  const level = variant && stock?.[variant.id];
  const most = Math.max(1, Math.min(MOST_AT_ONCE, level?.available ?? MOST_AT_ONCE));
  const quantity = Math.min(wanted, most);
  const soldOut = level?.level === "sold_out";

  return (
    <div className="contents lg:sticky lg:top-24 lg:block lg:self-start lg:pb-8">
      <div className="px-margin pt-7 lg:px-0 lg:pt-2">
        {heading}
        <p className="pt-5 text-lead">
          {variant ? <Price price={variant.price} compareAt={variant.compareAt} locale={locale} /> : null}
        </p>
        <div className="grid gap-7 pt-7">
          {product.options.map((option) => (
            <OptionPicker
              key={option.slug}
              option={option}
              variants={product.variants}
              choice={choice}
              stock={stock}
              locale={locale}
              onChoose={(value) => onChoose(option.slug, value)}
            />
          ))}
        </div>
        <StockNote level={level} />
      </div>
      <div className="bottom-bar sticky bottom-0 z-20 flex gap-3 border-t border-line bg-paper px-margin py-3.5 lg:static lg:border-0 lg:px-0 lg:pt-5">
        <Quantity value={quantity} onChange={setWanted} max={most} />
        <AddToCart
          variantId={variant?.id}
          title={product.title}
          quantity={quantity}
          market={market}
          soldOut={soldOut}
        />
      </div>
      <div className="px-margin pt-3 lg:px-0">{promises}</div>
    </div>
  );
}
