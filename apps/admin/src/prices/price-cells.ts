import { type Currency, largestPrice, money, moneyFromTyped, typedMoney } from "@cartwright/kernel/money";
import type { PriceChange, PriceInMarket, ProductPrices } from "@cartwright/pricing/contract";
import type { Block, Cell as Place } from "../sheet/sheet-keys.ts";

/** As prices are written here, whatever the market. */
export const PRICE_LOCALE = "en-GB";

export type PriceField = "amount" | "compareAt";

export interface Cell {
  readonly variantId: string;
  readonly market: string;
  readonly field: PriceField;
}

/** What is typed and not saved yet, by cell. */
export type Edits = ReadonlyMap<string, string>;

export const cellKey = ({ variantId, market, field }: Cell): string => `${variantId} ${market} ${field}`;

type Variant = ProductPrices["variants"][number];

/** What a cell shows that nobody has touched; empty where there is no price. */
export function savedText(price: PriceInMarket | null | undefined, field: PriceField, currency: Currency): string {
  const amount = price?.[field] ?? null;
  return amount === null ? "" : typedMoney(money(amount, currency), PRICE_LOCALE);
}

export interface Typed {
  /** What to save; nothing where all is as it was. */
  readonly changes: readonly PriceChange[];
  /** What cannot be saved, by cell. */
  readonly errors: ReadonlyMap<string, string>;
}

/** Reads what was typed against what is there. Pure. */
export function readEdits({ markets, variants }: ProductPrices, edits: Edits): Typed {
  const errors = new Map<string, string>();
  const changes: PriceChange[] = [];
  for (const variant of variants)
    for (const { code: market, currency } of markets) {
      const was = variant.prices[market] ?? null;
      const texts = textsOf(variant, { code: market, currency }, edits);
      if (texts === null) continue;
      const read = readPrice(texts, currency);
      for (const [field, error] of Object.entries(read.errors))
        errors.set(cellKey({ variantId: variant.variantId, market, field: field as PriceField }), error);
      if (Object.keys(read.errors).length === 0 && !isSame(read.price, was))
        changes.push({ variantId: variant.variantId, market, price: read.price, was });
    }
  return { changes, errors };
}

/** Null where nothing was typed for this variant and market. */
function textsOf(
  { variantId, prices }: Variant,
  { code: market, currency }: { code: string; currency: Currency },
  edits: Edits,
): Record<PriceField, string> | null {
  const textOf = (field: PriceField) => edits.get(cellKey({ variantId, market, field }));
  const [amount, compareAt] = [textOf("amount"), textOf("compareAt")];
  if (amount === undefined && compareAt === undefined) return null;
  const price = prices[market];
  return {
    amount: amount ?? savedText(price, "amount", currency),
    compareAt: compareAt ?? savedText(price, "compareAt", currency),
  };
}

interface Read {
  readonly price: PriceInMarket | null;
  readonly errors: Partial<Record<PriceField, string>>;
}

const UNREADABLE = "This is no price.";

function readPrice(texts: Record<PriceField, string>, currency: Currency): Read {
  const [amount, compareAt] = [minorOf(texts.amount, currency), minorOf(texts.compareAt, currency)];
  const wrong = (errors: Read["errors"]): Read => ({ price: null, errors });
  if (amount === "wrong" || compareAt === "wrong")
    return wrong({
      ...(amount === "wrong" ? { amount: UNREADABLE } : {}),
      ...(compareAt === "wrong" ? { compareAt: UNREADABLE } : {}),
    });
  if (amount === null)
    return compareAt === null
      ? { price: null, errors: {} }
      : wrong({ amount: "Enter what it costs now, or take the price before away." });
  if (amount === 0) return wrong({ amount: "Leave it empty where it is not sold: nothing is free." });
  if (compareAt !== null && compareAt <= amount)
    return wrong({ compareAt: "The price before must be above the price." });
  return { price: { amount, compareAt }, errors: {} };
}

/** Minor units; null for an empty cell. */
function minorOf(text: string, currency: Currency): number | null | "wrong" {
  if (text.trim() === "") return null;
  const read = moneyFromTyped(text, currency, PRICE_LOCALE);
  return read === null || read.amount > largestPrice(currency).amount ? "wrong" : read.amount;
}

const isSame = (a: PriceInMarket | null, b: PriceInMarket | null): boolean =>
  (a?.amount ?? null) === (b?.amount ?? null) && (a?.compareAt ?? null) === (b?.compareAt ?? null);

/** The cells of the grid in rows, as one goes through them. */
export function gridOf({ markets, variants }: ProductPrices): readonly (readonly Cell[])[] {
  return variants.map(({ variantId }) =>
    markets.flatMap(({ code: market }) =>
      (["amount", "compareAt"] as const).map((field) => ({ variantId, market, field })),
    ),
  );
}

/** What a cell shows: as it was typed, else as it is saved. Pure. */
export function textIn({ markets, variants }: ProductPrices, edits: Edits, cell: Cell): string {
  const currency = markets.find(({ code }) => code === cell.market)?.currency;
  const price = variants.find(({ variantId }) => variantId === cell.variantId)?.prices[cell.market];
  return edits.get(cellKey(cell)) ?? (currency === undefined ? "" : savedText(price, cell.field, currency));
}

/** What is written from this cell on to the right and down, as far as the grid reaches. Pure. */
export function writtenInto(grid: readonly (readonly Cell[])[], at: Place, block: Block): Edits {
  const written = block.flatMap((line, down) =>
    line.flatMap((text, right): [string, string][] => {
      const cell = grid[at.row + down]?.[at.column + right];
      return cell === undefined ? [] : [[cellKey(cell), text]];
    }),
  );
  return new Map(written);
}

/** What this cell shows, in all below it. Pure. */
export function copiedDown(prices: ProductPrices, edits: Edits, { row, column }: Place): Edits {
  const [source, ...below] = gridOf(prices)
    .slice(row)
    .flatMap((line) => line[column] ?? []);
  if (source === undefined) return new Map();
  const text = textIn(prices, edits, source);
  return new Map(below.map((cell) => [cellKey(cell), text]));
}
