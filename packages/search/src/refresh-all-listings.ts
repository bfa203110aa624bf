import { productIds } from "@cartwright/catalog/product-ids";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { refreshListing } from "./refresh-listing.ts";

const BATCH = 100;

/** Writes the listing of every product again, one short transaction each; says how many. For seeds, and after a repair. */
export async function refreshAllListings(ctx: Ctx): Promise<number> {
  let done = 0;
  for (let last: Id<"Product"> | null = null; ;) {
    const ids: readonly Id<"Product">[] = await productIds(ctx, { after: last, limit: BATCH });
    for (const id of ids) await inTransaction(ctx, (ctx) => refreshListing(ctx, id));
    done += ids.length;
    last = ids.at(-1) ?? null;
    if (ids.length < BATCH) return done;
  }
}
