import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { ChangedMeanwhile, ProductInvalid, ProductNotFound } from "../errors.ts";
import { problemsOf } from "./check-product.ts";
import { fieldsChanged, only, type ProductDocument, tidied } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { selectChangesSince } from "./revisions.store.ts";
import { lockProduct, selectWhole, type WholeProduct } from "./whole.store.ts";
import { writeWhole } from "./write-product.ts";

export interface Edit {
  readonly productId: Id<"Product">;
  /** The one that the change was made on. */
  readonly version: number;
  /** As the audit log calls it. */
  readonly action: "product.changed" | "product.status_changed" | "product.restored";
  /** The version whose state comes back. */
  readonly restoredFrom?: number;
}

/**
 * The one way in which staff change a product: what it becomes is decided from what it is, under its lock, checked as a whole and
 * written as its next version with an audit entry. Nothing different is no new version. Refuses with NotPermitted, ProductNotFound,
 * ChangedMeanwhile when it has another version by now, ProductInvalid, and what `writeWhole` refuses.
 */
export async function editProduct(
  ctx: Ctx,
  edit: Edit,
  becomes: (ctx: TxCtx, product: ProductDocument) => ProductDocument | Promise<ProductDocument>,
): Promise<{ version: number }> {
  requirePermission(ctx.actor, "products.write");
  const { productId: id, version, action } = edit;
  return inTransaction(ctx, async (ctx) => {
    const whole = await lockedProduct(ctx, id);
    if (whole.version !== version) throw await changedMeanwhile(ctx, whole, version);
    const before = tidied(documentOf(whole));
    const after = tidied(await becomes(ctx, before));
    const fields = fieldsChanged(before, after);
    if (fields.length === 0) return { version };
    const problems = problemsOf(after);
    if (problems.length > 0) throw new ProductInvalid(problems);
    const restored = edit.restoredFrom === undefined ? {} : { restoredFrom: edit.restoredFrom };
    const rewrite = { id, version, before: { document: before, at: whole.updatedAt }, after, fields, ...restored };
    const next = await writeWhole(ctx, rewrite);
    const subject = { type: "product", id, label: after.title };
    await recordChange(ctx, {
      action,
      subject,
      before: only(before, fields),
      after: { ...only(after, fields), ...restored },
    });
    return { version: next };
  });
}

async function lockedProduct(ctx: TxCtx, id: Id<"Product">): Promise<WholeProduct> {
  // Two statements: what the second reads is what there is once the lock is ours.
  const whole = (await lockProduct(ctx.db, id)) ? await selectWhole(ctx.db, id) : null;
  if (whole === null) throw new ProductNotFound();
  return whole;
}

async function changedMeanwhile(ctx: TxCtx, now: WholeProduct, version: number): Promise<ChangedMeanwhile> {
  const since = await selectChangesSince(ctx.db, now.id, version);
  const { by = "Somebody", at = now.updatedAt, changed = [] } = since ?? {};
  return new ChangedMeanwhile(now.words.title, { by, at, version: now.version, changed, now: ctx.now() });
}
