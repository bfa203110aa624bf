import type { Ctx } from "@cartwright/db/context";
import { selectLanguagesOfProducts } from "./markets-for-staff.store.ts";

/** Which of these languages, by their two letters, some product has words in. */
export const languagesOfProducts = (ctx: Ctx, asked: readonly string[]): Promise<readonly string[]> =>
  selectLanguagesOfProducts(ctx.db, asked);
