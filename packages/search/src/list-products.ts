import { categoryOf } from "@cartwright/catalog/categories";
import { collectionOf } from "@cartwright/catalog/collections";
import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { after, DAY } from "@cartwright/kernel/clock";
import { decodeCursor, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { ListProducts, ProductList } from "./contract.ts";
import { selectFacets, selectListing } from "./listing.store.ts";

/** For this long a product counts as new. */
const NEW_DAYS = 60;

/**
 * One page of the products sold in a market, in one statement; the first page brings the facets, in one more.
 * Refuses an unknown market, category or collection, and a cursor that is not of this order of sorting.
 */
export async function listProducts(ctx: Ctx, request: ListProducts): Promise<ProductList> {
  const start = request.cursor ? startAfter(request.cursor, request.sort) : null;
  const rows = await selectListing(ctx.db, request, start);
  if (rows.length === 0 && start === null) await refuseUnknown(ctx, request);
  const newSince = after(ctx.now(), -NEW_DAYS * DAY);
  const page = pageOf(
    rows,
    request.limit,
    ({ card, publishedAt }) => ({ ...card, isNew: publishedAt > newSince }),
    (row) => [request.sort, row.key, row.card.productId],
  );
  return { ...page, facets: start === null ? await selectFacets(ctx.db, request) : null };
}

/** The sort key and id of the last row shown. Keys are whole numbers in every order: positions, minor units, microseconds. */
function startAfter(cursor: string, sort: ListProducts["sort"]): { key: string; productId: string } {
  const [, key, productId] = decodeCursor(
    cursor,
    z.tuple([z.literal(sort), z.string().regex(/^-?\d{1,16}$/), z.uuid()]),
  );
  return { key, productId };
}

/** An empty list of something that exists is fine; of something that does not, it is a wrong address. */
async function refuseUnknown(ctx: Ctx, { market, category, collection }: ListProducts): Promise<void> {
  await marketOf(ctx, market);
  if (category !== undefined) await categoryOf(ctx, { marketCode: market, slug: category });
  if (collection !== undefined) await collectionOf(ctx, { marketCode: market, slug: collection });
}
