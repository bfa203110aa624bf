import type { Ctx } from "@cartwright/db/context";
import { NotDeliverable } from "./errors.ts";
import { selectPreferredWarehouse } from "./settings.store.ts";

/** The warehouse from which orders to a country leave if they can. Refuses a country that no zone covers. */
export async function preferredWarehouse(ctx: Ctx, country: string): Promise<string> {
  const code = await selectPreferredWarehouse(ctx.db, country);
  if (code === null) throw new NotDeliverable(country);
  return code;
}
