import type { ProductPrices } from "@cartwright/pricing/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Badge } from "@cartwright/ui/badge";
import { focusCell, stepOf } from "./grid-keys.ts";
import { type Cell, cellKey, type Edits, gridOf, pastedCells, pasteInto, savedText } from "./price-cells.ts";

interface PriceTableProps {
  prices: ProductPrices;
  edits: Edits;
  errors: ReadonlyMap<string, string>;
  readOnly: boolean;
  onEdit: (edits: Edits) => void;
}

/**
 * Variants by markets, as in a spreadsheet: arrow keys and Enter go from cell to cell, what was copied elsewhere fills rows and
 * columns, Ctrl or ⌘ D copies a cell to all below it.
 */
export function PriceTable({ prices, edits, errors, readOnly, onEdit }: PriceTableProps) {
  const { markets, variants } = prices;
  const grid = gridOf(prices);
  return (
    // The grid is wider than a phone: it can be scrolled by keys as well, through the cells in it.
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">Prices by variant and market</caption>
        <thead>
          <tr className="text-left text-fine text-ink-soft">
            <th
              scope="col"
              rowSpan={2}
              className={classNames(STICKY, "px-5 py-2 align-bottom font-medium max-md:px-3")}
            >
              Variant
            </th>
            {markets.map(({ code, name, currency, pricesIncludeTax, open }) => (
              <th key={code} scope="colgroup" colSpan={2} className="border-l border-line px-3 pt-2 font-medium">
                <span className="text-ink">{name}</span> {currency}
                <span className="block font-normal">
                  {pricesIncludeTax ? "with tax" : "without tax"}
                  {open ? null : ", not open yet"}
                </span>
              </th>
            ))}
          </tr>
          <tr className="text-left text-fine text-ink-soft">
            {markets.flatMap(({ code }) => [
              <th
                key={`${code} amount`}
                scope="col"
                className="border-l border-line px-3.5 py-1.5 text-right font-normal"
              >
                Price
              </th>,
              <th key={`${code} before`} scope="col" className="px-3.5 py-1.5 text-right font-normal">
                Before
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {variants.map(({ variantId, sku, label }, row) => (
            <tr key={variantId} className="border-t border-line">
              <th scope="row" className={classNames(STICKY, "px-5 py-1.5 text-left font-medium max-md:px-3")}>
                <span className="block max-w-44 truncate max-md:max-w-28">{label === "" ? sku : label}</span>
                {label === "" ? null : (
                  <span className="block text-fine font-normal text-ink-soft max-md:max-w-28 max-md:truncate">
                    {sku}
                  </span>
                )}
              </th>
              {grid[row]?.map((cell, column) => (
                <td
                  key={cellKey(cell)}
                  className={classNames("p-1", cell.field === "amount" && "border-l border-line")}
                >
                  <PriceCell
                    cell={cell}
                    place={{ row, column }}
                    {...{ prices, edits, readOnly, onEdit }}
                    error={errors.get(cellKey(cell))}
                    name={`${label === "" ? sku : label}, ${markets.find(({ code }) => code === cell.market)?.name ?? ""}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Stays in sight while the markets go by. */
const STICKY = "sticky left-0 z-1 bg-paper-raised";

interface PriceCellProps extends Omit<PriceTableProps, "errors"> {
  cell: Cell;
  place: { row: number; column: number };
  error: string | undefined;
  name: string;
}

function PriceCell({ cell, place: { row, column }, prices, edits, readOnly, onEdit, error, name }: PriceCellProps) {
  const key = cellKey(cell);
  const variant = prices.variants[row];
  const market = prices.markets.find(({ code }) => code === cell.market);
  if (variant === undefined || market === undefined) return null;
  const saved = savedText(variant.prices[cell.market], cell.field, market.currency);
  const text = edits.get(key) ?? saved;
  const amountKey = cellKey({ ...cell, field: "amount" });
  const sold =
    (edits.get(amountKey) ?? savedText(variant.prices[cell.market], "amount", market.currency)).trim() !== "";
  const copyDown = () =>
    onEdit(new Map(prices.variants.slice(row + 1).map(({ variantId }) => [cellKey({ ...cell, variantId }), text])));
  return (
    <input
      data-cell={`${row} ${column}`}
      aria-label={`${name}, ${cell.field === "amount" ? "price" : "price before"}`}
      aria-invalid={error === undefined ? undefined : true}
      title={error}
      inputMode="decimal"
      autoComplete="off"
      readOnly={readOnly}
      maxLength={20}
      placeholder={cell.field === "amount" ? "Not sold" : sold ? "–" : ""}
      value={text}
      className={classNames(
        "min-h-control w-full min-w-24 rounded-soft border bg-transparent px-2.5 text-right tabular text-ink transition-colors placeholder:text-ink-soft hover:border-line-strong focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger aria-invalid:outline-danger",
        edits.has(key) && text !== saved ? "border-line-strong bg-paper-sunk" : "border-transparent",
      )}
      onChange={({ target }) => onEdit(new Map([[key, target.value]]))}
      onFocus={({ target }) => target.select()}
      onPaste={(event) => {
        const cells = pastedCells(event.clipboardData.getData("text/plain"));
        if (cells === null || readOnly) return;
        event.preventDefault();
        onEdit(pasteInto(gridOf(prices), { row, column }, cells));
      }}
      onKeyDown={(event) => {
        if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "d") {
          event.preventDefault();
          if (!readOnly) copyDown();
          return;
        }
        const step = stepOf(event);
        if (step === null) return;
        if (focusCell(event.currentTarget, row + step.down, column + step.right) || event.key === "Enter")
          event.preventDefault();
      }}
    />
  );
}

/** How one gets to know the keys. */
export function GridHint() {
  return (
    <span className="text-fine text-ink-soft max-md:hidden">
      Empty: not sold there. <Badge>Arrow keys</Badge> move, <Badge>Ctrl D</Badge> copies down, pasting fills columns.
    </span>
  );
}
