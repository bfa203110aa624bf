import { everyProduct, lookAt, type SeenVariant } from "../shopper/browse.ts";
import { person } from "../shopper/people.ts";
import { visit } from "../shopper/visit.ts";
import { deliver } from "./goods.ts";
import type { Subject } from "./subject.ts";

export interface Wares {
  /** A product that everybody looks at. */
  readonly slug: string;
  readonly title: string;
  /** As many as anybody wants, of different things, so that buyers do not only wait for one row. */
  readonly plenty: readonly SeenVariant[];
  /** Exactly this one can be made scarce. */
  readonly rare: SeenVariant;
}

const PLENTY = 20;
const ENOUGH = 100_000;

/** Chooses what the bench buys, and fills the shelves for it. */
export async function prepareWares(subject: Subject): Promise<Wares> {
  const at = visit(subject.shop, person("us", 0, "bench-scout"), { forMs: 30_000 });
  const cards = (await everyProduct(at, "us")).filter((card) => !card.slug.includes("gift-card"));
  const variants: SeenVariant[] = [];
  for (const { slug } of cards.slice(0, PLENTY * 2)) variants.push(...(await lookAt(at, "us", slug)));
  const [rare] = variants.toSorted((one, other) => one.available - other.available);
  const plenty = variants.filter((variant) => variant !== rare && variant.available > 0).slice(0, PLENTY);
  const [first] = cards;
  if (rare === undefined || first === undefined || plenty.length === 0)
    throw new Error("this shop has nothing to sell: is it seeded?");
  for (const { sku } of plenty) await deliver(subject.databaseUrl, sku, ENOUGH);
  return { slug: first.slug, title: first.title, plenty, rare };
}
