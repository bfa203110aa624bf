import { everyProduct, lookAt, type SeenVariant } from "../shopper/browse.ts";
import type { Visit } from "../shopper/visit.ts";
import type { Random } from "./random.ts";

export interface Shelf {
  /** Nearly gone: most who want one will be told so. */
  readonly scarce: readonly SeenVariant[];
  readonly plentiful: readonly SeenVariant[];
}

const SCARCE = 4;
const PLENTIFUL = 25;

/** Walks through the whole shop and notes what is there. */
export async function lookAround(at: Visit): Promise<Shelf> {
  const { market } = at.person;
  const cards = (await everyProduct(at, market)).filter(({ slug }) => !slug.includes("gift-card"));
  const variants: SeenVariant[] = [];
  for (const { slug } of cards) variants.push(...(await lookAt(at, market, slug)));
  return sortShelf(variants);
}

/** The few with the least left, and the many with the most, that ordinary customers would want. */
export function sortShelf(variants: readonly SeenVariant[]): Shelf {
  const byStock = variants
    .filter((variant) => variant.available > 0)
    .toSorted((one, other) => one.available - other.available);
  if (byStock.length < SCARCE + PLENTIFUL)
    throw new Error(`only ${byStock.length} variants are in stock: the shop is not seeded`);
  return { scarce: byStock.slice(0, SCARCE), plentiful: byStock.slice(-PLENTIFUL) };
}

/** What one customer takes: different things. */
export function choose(
  shelf: Shelf,
  wish: { scarce: boolean; quantities: readonly number[] },
  random: Random,
): { item: SeenVariant; quantity: number }[] {
  const left = [...shelf.plentiful];
  return wish.quantities.map((quantity, index) => {
    if (wish.scarce && index === 0) return { item: random.pick(shelf.scarce), quantity: 1 };
    const [item] = left.splice(random.between(0, left.length - 1), 1);
    return { item: item!, quantity };
  });
}
