import type { ProductPrices } from "@cartwright/pricing/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Badge } from "@cartwright/ui/badge";
import { cellName } from "../sheet/sheet-cells.ts";
import type { Cell as Place } from "../sheet/sheet-keys.ts";
import { useSheet } from "../sheet/use-sheet.ts";
import { type Cell, cellKey, copiedDown, type Edits, gridOf, textIn, writtenInto } from "./price-cells.ts";

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
  const sheet = useSheet({
    size: { rows: grid.length, columns: 2 * markets.length },
    readOnly,
    onFillDown: (from) => onEdit(copiedDown(prices, edits, from)),
    onWrite: (from, block) => onEdit(writtenInto(grid, from, block)),
  });
  return (
    // The grid is wider than a phone: it can be scrolled by keys as well, through the cells in it.
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-small" {...sheet}>
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
            <tr key={variantId} className="*:border-t *:border-line">
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

const NONE: Edits = new Map();

/** Stays in sight while the markets go by. */
const STICKY = "sticky left-0 z-1 bg-paper-raised";

interface PriceCellProps extends Omit<PriceTableProps, "errors"> {
  cell: Cell;
  place: Place;
  error: string | undefined;
  name: string;
}

function PriceCell({ cell, place, prices, edits, readOnly, onEdit, error, name }: PriceCellProps) {
  const key = cellKey(cell);
  const saved = textIn(prices, NONE, cell);
  const text = textIn(prices, edits, cell);
  const sold = textIn(prices, edits, { ...cell, field: "amount" }).trim() !== "";
  return (
    <input
      type="text"
      data-cell={cellName(place)}
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
