import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { productChanged } from "./contract.ts";
import { ProductNotFound } from "./errors.ts";
import { updateWords } from "./save-product.store.ts";

export interface ChangeProductText {
  readonly productId: Id<"Product">;
  /** ISO 639-1, e.g. `en`. */
  readonly lang: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
}

/** Changes the words of a product in one language; what is left out stays. Refuses with ProductNotFound where there are no words to change. */
export function changeProductText(ctx: Ctx, change: ChangeProductText): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const words = {
      title: change.title ?? null,
      subtitle: change.subtitle ?? null,
      description: change.description ?? null,
    };
    if (!(await updateWords(ctx.db, change.productId, change.lang, words, ctx.now()))) throw new ProductNotFound();
    await publish(ctx, productChanged({ productId: change.productId }));
  });
}
