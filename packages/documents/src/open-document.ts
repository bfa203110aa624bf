import { createHash } from "node:crypto";
import type { RootCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { OrderNotFound } from "@cartwright/orders/errors";
import { orderOf } from "@cartwright/orders/order-of";
import { documentKey, type PaperShelf } from "./paper-shelf.ts";
import { DocumentBeingMade, DocumentNotFound } from "./errors.ts";
import { selectStored, type StoredDocument } from "./renderings.store.ts";

export interface OpenedDocument {
  readonly number: string;
  readonly pdf: Uint8Array<ArrayBuffer>;
}

/**
 * The PDF of a paper, byte for byte as it was made. Refuses with DocumentNotFound what is not there and what is of an order that
 * the actor may not see, and with DocumentBeingMade until it is ready. Throws when the stored bytes are others than were made.
 */
export async function openDocument(
  ctx: RootCtx & { readonly papers: PaperShelf },
  input: { documentId: Id<"Document"> },
): Promise<OpenedDocument> {
  const { id, number, rendering } = await documentOf(ctx, input.documentId);
  if (rendering === null) throw new DocumentBeingMade(number);
  const stored = await ctx.papers.get(documentKey(id));
  if (stored === null) throw new Error(`the PDF of ${number} is gone`);
  const pdf = new Uint8Array(await new Response(stored.body).arrayBuffer());
  const sha256 = createHash("sha256").update(pdf).digest();
  if (!sha256.equals(rendering.sha256)) throw new Error(`the PDF of ${number} is not the one that was made`);
  return { number, pdf };
}

async function documentOf(ctx: RootCtx, id: Id<"Document">): Promise<StoredDocument> {
  const document = await selectStored(ctx.db, id);
  if (document === null) throw new DocumentNotFound();
  try {
    await orderOf(ctx, { id: document.orderId });
  } catch (error) {
    throw error instanceof OrderNotFound ? new DocumentNotFound() : error;
  }
  return document;
}
