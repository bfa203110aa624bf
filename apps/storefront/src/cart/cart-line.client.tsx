"use client";

import { formatMoney } from "@cartwright/kernel/money";
import { classNames } from "@cartwright/ui/class-names";
import { Picture } from "@cartwright/ui/picture";
import { Quantity } from "@cartwright/ui/quantity.client";
import { useId } from "react";
import { pictureSource } from "../catalog/picture-source.ts";
import { marketPath } from "../shell/market-path.ts";
import type { CartMarket } from "./cart-market.ts";
import type { CartState, ShownLine } from "./cart-state.ts";
import { cart } from "./cart.ts";
import { LineNotices } from "./line-notices.tsx";

const MOST_OF_ONE = 99;

interface CartLineProps {
  row: Extract<ShownLine, { kind: "line" }>;
  market: CartMarket;
  problem: CartState["problem"];
}

/** One thing in the cart: what it is, how many, what it costs, and the way out. */
export function CartLine({ row: { line, quantity, pending }, market, problem }: CartLineProps) {
  const titleId = useId();
  const href = marketPath(market, `/products/${line.slug}`);
  const gone = line.notices.includes("unavailable");
  const most = gone ? quantity : Math.max(quantity, Math.min(MOST_OF_ONE, line.available));
  return (
    <li
      className="grid grid-cols-[5.5rem_1fr] gap-x-5 border-b border-line py-6 sm:grid-cols-[6.5rem_1fr]"
      aria-labelledby={titleId}
    >
      <a href={href} tabIndex={-1} aria-hidden className="block aspect-4/5 bg-paper-sunk">
        {line.picture ? (
          <Picture
            picture={pictureSource(line.picture)}
            sizes="104px"
            alt=""
            className={classNames("size-full", gone && "opacity-50")}
          />
        ) : null}
      </a>
      <div className="flex min-w-0 flex-col gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <div className="min-w-0">
            <a id={titleId} href={href} className="underlined decoration-transparent text-small font-medium">
              {line.title}
            </a>
            {line.variantLabel ? <p className="text-fine text-ink-soft">{line.variantLabel}</p> : null}
            {quantity > 1 && !gone ? (
              <p className="tabular text-fine text-ink-soft">{formatMoney(line.unit, market.locale)} each</p>
            ) : null}
          </div>
          {gone ? null : (
            <p
              className={classNames("tabular text-small transition-opacity", pending && "opacity-40")}
              aria-busy={pending || undefined}
            >
              {formatMoney(line.total, market.locale)}
            </p>
          )}
        </div>
        <LineNotices
          line={line}
          locale={market.locale}
          refused={problem?.variantId === line.variantId ? problem.message : null}
        />
        <div className="mt-auto flex items-center justify-between gap-4" role="group" aria-labelledby={titleId}>
          {gone ? (
            <span />
          ) : (
            <Quantity
              value={quantity}
              max={most}
              onChange={(wanted) => void cart.setQuantity(line.variantId, wanted, market.code)}
            />
          )}
          <button
            type="button"
            aria-describedby={titleId}
            onClick={() => void cart.remove(line.variantId, market.code)}
            className="underlined min-h-11 px-1 text-fine text-ink-soft hover:text-ink"
          >
            Remove
          </button>
        </div>
      </div>
    </li>
  );
}
