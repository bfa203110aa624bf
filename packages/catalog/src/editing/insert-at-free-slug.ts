import type { TxCtx } from "@cartwright/db/context";
import { Busy } from "@cartwright/kernel/errors";
import { type Id, newId } from "@cartwright/kernel/id";
import type { ProductDocument } from "./document.ts";
import { numbered, slugOf } from "./slug-of.ts";
import { selectTakenSlugs } from "./slugs.store.ts";
import { insertWhole } from "./write-product.ts";

const NUMBERS = 50;

/** Makes a product under the address of its title, or the next that nobody has or had. */
export async function insertAtFreeSlug(
  ctx: TxCtx,
  product: ProductDocument,
): Promise<{ id: Id<"Product">; slug: string }> {
  const wanted = slugOf(product.title) || "product";
  const candidates = [...numbered(wanted, NUMBERS), `${wanted.slice(0, 60)}-${newId().slice(-12)}`];
  const taken = await selectTakenSlugs(ctx.db, candidates);
  for (const slug of candidates.filter((candidate) => !taken.has(candidate))) {
    const id = await insertWhole(ctx, { ...product, slug }, null);
    if (id !== null) return { id, slug };
  }
  throw new Busy();
}
