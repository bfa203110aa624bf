import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { lockAlt, selectProductsShowing, updateAlt } from "./asset-reads.store.ts";
import { productChanged } from "./contract.ts";
import { PictureNotFound } from "./errors.ts";

/** Says in English what a picture shows, for those who cannot see it. Refuses with NotPermitted and PictureNotFound. */
export async function describeAsset(ctx: Ctx, { assetId, alt }: { assetId: Id<"Asset">; alt: string }): Promise<void> {
  requirePermission(ctx.actor, "products.write");
  await inTransaction(ctx, async (ctx) => {
    const before = await lockAlt(ctx.db, assetId);
    if (before === null) throw new PictureNotFound();
    if (before === alt) return;
    await updateAlt(ctx.db, assetId, alt);
    const subject = { type: "asset", id: assetId, label: alt === "" ? "Picture" : alt.slice(0, 200) };
    await recordChange(ctx, { action: "picture.described", subject, before: { alt: before }, after: { alt } });
    const products = await selectProductsShowing(ctx.db, assetId);
    await publish(ctx, ...products.map((productId) => productChanged({ productId })));
  });
}
