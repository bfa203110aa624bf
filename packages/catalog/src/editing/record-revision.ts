import { doerOf } from "@cartwright/audit/record-change";
import type { TxCtx } from "@cartwright/db/context";
import type { ChangedBy, ProductField } from "../contract.ts";
import { only, type ProductDocument } from "./document.ts";
import { hasRevisions, insertRevision } from "./revisions.store.ts";

/** What was there before versions were kept was made by nobody whom we could name. */
const BEFORE_OUR_TIME: ChangedBy = { kind: "system", id: null, name: "Before versions were kept" };

export interface Made {
  readonly productId: string;
  readonly version: number;
  /** What it was; null for a new product. `at` is when it became so. */
  readonly before: { readonly document: ProductDocument; readonly at: Date } | null;
  readonly after: ProductDocument;
  readonly fields: readonly ProductField[];
  readonly restoredFrom?: number;
}

/** Writes down the version that was just made, and the one before it where none was ever kept: history begins with the first state. */
export async function recordRevision(ctx: TxCtx, made: Made): Promise<void> {
  const { productId, version, before, after, fields } = made;
  if (before !== null && !(await hasRevisions(ctx.db, productId))) {
    const first = { productId, version: version - 1, at: before.at, by: BEFORE_OUR_TIME };
    await insertRevision(ctx.db, { ...first, document: before.document, former: {}, restoredFrom: null });
  }
  const { kind, id, name } = doerOf(ctx.actor);
  await insertRevision(ctx.db, {
    productId,
    version,
    at: ctx.now(),
    by: { kind, id, name },
    document: after,
    former: before === null ? {} : only(before.document, fields),
    restoredFrom: made.restoredFrom ?? null,
  });
}
