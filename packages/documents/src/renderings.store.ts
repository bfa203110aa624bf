import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { PaperWords } from "./contract.ts";

export interface Rendering {
  readonly sha256: Uint8Array;
  readonly size: number;
}

export interface StoredDocument {
  readonly id: Id<"Document">;
  readonly orderId: Id<"Order">;
  readonly number: string;
  /** Null while its PDF is being made. */
  readonly rendering: Rendering | null;
}

/** Whose a paper is, and what its bytes must be; the fetcher that calls this asks who may see it. */
export async function selectStored(db: RawQueries, id: string): Promise<StoredDocument | null> {
  const rows = await db.$queryRaw<
    { id: Id<"Document">; orderId: Id<"Order">; number: string; sha256: Uint8Array | null; size: number | null }[]
  >`
    select d.id::text, d.order_id::text as "orderId", d.number, r.sha256, r.size
    from documents.document d left join documents.rendering r on r.document_id = d.id where d.id = ${id}::uuid`;
  if (rows[0] === undefined) return null;
  const { sha256, size, ...document } = rows[0];
  return { ...document, rendering: sha256 === null || size === null ? null : { sha256, size } };
}

/** What is to be rendered; null when it was, or when there is no such paper. */
export async function selectUnrendered(db: RawQueries, id: string): Promise<PaperWords | null> {
  const rows = await db.$queryRaw<{ says: unknown }[]>`
    select says from documents.document d where id = ${id}::uuid
      and not exists (select from documents.rendering r where r.document_id = d.id)`;
  return rows[0] ? PaperWords.parse(rows[0].says) : null;
}

/** Once: whoever is second has made the same. */
export async function insertRendering(db: RawQueries, id: string, rendering: Rendering, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into documents.rendering (document_id, sha256, size, rendered_at)
    values (${id}::uuid, ${rendering.sha256}, ${rendering.size}, ${at}) on conflict do nothing`;
}
