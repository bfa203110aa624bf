import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { selectManySkusWithin, selectSkusWithin, selectSkusWithinWarehouse, type Within } from "./stock-reads.store.ts";

/** A page asks for fewer, a step of a search for more. */
const MANY = 200;

export type Level = "out" | "low";

export interface LevelQuestion {
  /** Any number of units where left out. */
  readonly level: Level | undefined;
  /** So many or fewer are few; with none left it is not low but out. */
  readonly lowAt: number;
  /** Counts there what is not promised to orders, in place of what can be sold over all warehouses. */
  readonly warehouse: string | undefined;
  /** The SKU before the first one wanted. */
  readonly after: string;
  readonly limit: number;
}

/** SKUs in their order whose stock stands like this. Refuses with NotPermitted. */
export async function skusAtLevel(ctx: Ctx, question: LevelQuestion): Promise<readonly string[]> {
  requirePermission(ctx.actor, "products.read");
  const { level, lowAt, warehouse, after, limit } = question;
  const wanted = { ...within(level, lowAt), after, limit };
  if (warehouse !== undefined) return selectSkusWithinWarehouse(ctx.db, { ...wanted, warehouse });
  return limit > MANY ? selectManySkusWithin(ctx.db, wanted) : selectSkusWithin(ctx.db, wanted);
}

function within(level: Level | undefined, lowAt: number): Pick<Within, "atLeast" | "atMost"> {
  if (level === "out") return { atLeast: null, atMost: 0 };
  if (level === "low") return { atLeast: 1, atMost: lowAt };
  return { atLeast: null, atMost: null };
}
