import type { RawQueries } from "@cartwright/db/client";
import type { ChangedBy } from "../contract.ts";
import type { ProductDocument } from "./document.ts";

export interface NewRevision {
  readonly productId: string;
  readonly version: number;
  readonly at: Date;
  readonly by: ChangedBy;
  readonly document: ProductDocument;
  /** Former values of the fields that it changed. */
  readonly former: Readonly<Record<string, unknown>>;
  readonly restoredFrom: number | null;
}

export async function insertRevision(db: RawQueries, revision: NewRevision): Promise<void> {
  const { by } = revision;
  await db.$executeRaw`
    insert into catalog.product_revision (product_id, version, at, by_kind, by_id, by_name, document, former, restored_from)
    values (${revision.productId}::uuid, ${revision.version}, ${revision.at}, ${by.kind}, ${by.id}::uuid, ${by.name},
      ${JSON.stringify(revision.document)}::jsonb, ${JSON.stringify(revision.former)}::jsonb, ${revision.restoredFrom})`;
}

export interface RevisionRow {
  readonly version: number;
  readonly at: Date;
  readonly by: ChangedBy;
  readonly restoredFrom: number | null;
  readonly former: Readonly<Record<string, unknown>>;
  /** The values of the same fields in this version. */
  readonly now: Readonly<Record<string, unknown>>;
}

/** The newest first. Of each version only the fields that it changed. */
export function selectRevisions(
  db: RawQueries,
  productId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<RevisionRow[]> {
  return db.$queryRaw`
    select r.version, r.at, jsonb_build_object('kind', r.by_kind, 'id', r.by_id, 'name', r.by_name) as by, r.restored_from as "restoredFrom",
      r.former, coalesce((select jsonb_object_agg(key, r.document->key) from jsonb_object_keys(r.former) as key), '{}') as now
    from catalog.product_revision r
    where r.product_id = ${productId}::uuid and (${before}::int is null or r.version < ${before}::int)
    order by r.version desc limit ${limit}`;
}

export async function selectRevisionDocument(
  db: RawQueries,
  productId: string,
  version: number,
): Promise<ProductDocument | null> {
  const rows = await db.$queryRaw<{ document: ProductDocument }[]>`
    select document from catalog.product_revision where product_id = ${productId}::uuid and version = ${version}`;
  return rows[0]?.document ?? null;
}

/** Who made the newest version and when, and every field that has changed since a version; null when no version is kept. */
export async function selectChangesSince(
  db: RawQueries,
  productId: string,
  version: number,
): Promise<{ by: string; at: Date; changed: string[] } | null> {
  const rows = await db.$queryRaw<{ by: string; at: Date; changed: string[] }[]>`
    select r.by_name as by, r.at, array(
      select distinct key from catalog.product_revision s cross join jsonb_object_keys(s.former) as key
      where s.product_id = r.product_id and s.version > ${version} order by key) as changed
    from catalog.product_revision r where r.product_id = ${productId}::uuid order by r.version desc limit 1`;
  return rows[0] ?? null;
}

export async function hasRevisions(db: RawQueries, productId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from catalog.product_revision where product_id = ${productId}::uuid limit 1`;
  return rows.length === 1;
}
