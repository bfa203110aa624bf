import type { PriceChange, ProductPrices } from "@cartwright/pricing/contract";
import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import type { Problem } from "../trpc/problem.ts";
import { savedText } from "./price-cells.ts";
import { isOwn, priceThere, type TheirPrice } from "./price-conflict.ts";

interface PriceConflictProps {
  prices: ProductPrices | undefined;
  theirs: readonly TheirPrice[];
  changes: readonly PriceChange[];
  problem: Problem;
  onMine: () => void;
  onTheirs: () => void;
}

/** Theirs beside mine: what was typed is still in the grid, and saving again is meant. Of oneself it speaks as of the other tab. */
export function PriceConflict({ prices, theirs, changes, problem, onMine, onTheirs }: PriceConflictProps) {
  if (prices === undefined) return null;
  const own = isOwn(problem);
  const [there, here] = own ? ["there", "here"] : ["theirs", "yours"];
  const words = (market: string, price: ReturnType<typeof priceThere>["price"]) => {
    const currency = prices.markets.find(({ code }) => code === market)?.currency ?? "USD";
    if (price === null) return "not sold";
    const before = price.compareAt === null ? "" : `, before ${savedText(price, "compareAt", currency)}`;
    return `${savedText(price, "amount", currency)}${before}`;
  };
  return (
    <div className="p-4">
      <Notice
        tone="warning"
        announced
        actions={
          <>
            <Button look="quiet" onClick={onMine}>
              {own ? "Save what is typed here" : "Save mine"}
            </Button>
            <Button look="quiet" onClick={onTheirs}>
              {own ? "Take the other tab’s" : "Take theirs"}
            </Button>
          </>
        }
      >
        {problem.message}
        <ul className="grid gap-0.5 pt-1.5 text-fine">
          {theirs.map((their) => {
            const variant = prices.variants.find(({ variantId }) => variantId === their.variantId);
            const mine = changes.find((one) => one.variantId === their.variantId && one.market === their.market);
            const market = prices.markets.find(({ code }) => code === their.market);
            return (
              <li key={`${their.variantId} ${their.market}`} className="tabular">
                {variant?.label || variant?.sku}, {market?.name}: {there} {words(their.market, priceThere(their).price)}
                {mine === undefined ? "" : `, ${here} ${words(their.market, mine.price)}`}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
