import { findAmongSkus, findSkus, variantsOfSkus } from "@cartwright/catalog/staff-variants";
import type { Ctx } from "@cartwright/db/context";
import { Sku } from "@cartwright/inventory/contract";
import { skusAtLevel } from "@cartwright/inventory/skus-at-level";
import { decodeCursor, encodeCursor, type Page } from "@cartwright/kernel/page";
import type { ListStock, StaffStock } from "./contract.ts";
import { withStock } from "./stock-for-staff.ts";

/** So many rounds find the rows of one page; a page may be short, and still say that there is more. */
const ROUNDS = 3;
/** What is low or out is searched through in steps of so many SKUs. */
const STEP = 500;

/**
 * The stock of what is sold, SKU by SKU. What is retired or archived is left out once none of it is left. Refuses with
 * NotPermitted, and a cursor that is not one.
 */
export async function listStockForStaff(ctx: Ctx, input: ListStock): Promise<Page<StaffStock>> {
  const items: StaffStock[] = [];
  let after: string | null = input.cursor == null ? "" : decodeCursor(input.cursor, Sku);
  for (let round = 0; round < ROUNDS && after !== null && items.length < input.limit; round += 1) {
    const { skus, next } = await skusAfter(ctx, input, after, input.limit - items.length);
    const rows = await withStock(ctx, await variantsOfSkus(ctx, skus));
    items.push(...rows.filter(isKept));
    after = next;
  }
  return { items, next: after === null ? null : encodeCursor(after) };
}

interface Step {
  readonly skus: readonly string[];
  /** The SKU to go on after; null at the end of the list. */
  readonly next: string | null;
}

/** The rarer question goes first: few SKUs are low or out, and a search alone needs no counting. */
async function skusAfter(ctx: Ctx, input: ListStock, after: string, wanted: number): Promise<Step> {
  const { search = "", level, lowAt, warehouse } = input;
  const counted = level !== undefined || warehouse !== undefined;
  if (search !== "" && !counted) return cut(await findSkus(ctx, { search, after, limit: wanted + 1 }), wanted);
  const looked = search === "" ? wanted : STEP;
  const here = cut(await skusAtLevel(ctx, { level, lowAt, warehouse, after, limit: looked + 1 }), looked);
  if (search === "" || here.skus.length === 0) return here;
  const found = cut(await findAmongSkus(ctx, here.skus, { search, after, limit: wanted + 1 }), wanted);
  return found.next === null ? { skus: found.skus, next: here.next } : found;
}

function cut(skus: readonly string[], most: number): Step {
  const shown = skus.slice(0, most);
  return { skus: shown, next: skus.length > most ? shown.at(-1)! : null };
}

const isKept = ({ status, productStatus, onHand }: StaffStock): boolean =>
  onHand > 0 || (status === "active" && productStatus !== "archived");
