import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { CreditNoteWords, DocumentKind, type DocumentRow, InvoiceWords, type PaperWords } from "./contract.ts";

export interface NewDocument {
  readonly id: Id<"Document">;
  readonly year: number;
  readonly ordinal: number;
  readonly orderId: string;
  readonly invoiceId: string | null;
  readonly refundId: string | null;
  readonly says: PaperWords;
}

/** Locks a series of a year until the transaction ends: whoever issues next waits, and sees what was issued. */
export async function lockSeries(db: RawQueries, kind: DocumentKind, year: number): Promise<void> {
  await db.$executeRaw`insert into documents.series (kind, year, last) values (${kind}, ${year}, 0) on conflict do nothing`;
  await db.$executeRaw`select 1 from documents.series where kind = ${kind} and year = ${year} for update`;
}

/** The next number of a locked series. A transaction that does not commit gives it back. */
export async function takeOrdinal(db: RawQueries, kind: DocumentKind, year: number): Promise<number> {
  const rows = await db.$queryRaw<{ last: number }[]>`
    update documents.series set last = last + 1 where kind = ${kind} and year = ${year} returning last`;
  return rows[0]!.last;
}

export async function insertDocument(db: RawQueries, document: NewDocument): Promise<void> {
  const { says } = document;
  await db.$executeRaw`
    insert into documents.document (id, kind, year, ordinal, number, order_id, invoice_id, refund_id, currency, net_amount, tax_amount,
      total_amount, says, issued_at)
    values (${document.id}::uuid, ${says.kind}, ${document.year}, ${document.ordinal}, ${says.number}, ${document.orderId}::uuid,
      ${document.invoiceId}::uuid, ${document.refundId}::uuid, ${says.total.currency}, ${says.net.amount}::bigint, ${says.tax.amount}::bigint,
      ${says.total.amount}::bigint, ${JSON.stringify(says)}::jsonb, ${says.issuedAt})`;
}

export interface IssuedInvoice {
  readonly id: Id<"Document">;
  readonly says: InvoiceWords;
}

export async function selectInvoice(db: RawQueries, orderId: string): Promise<IssuedInvoice | null> {
  const rows = await db.$queryRaw<{ id: Id<"Document">; says: unknown }[]>`
    select id::text, says from documents.document where order_id = ${orderId}::uuid and kind = 'invoice'`;
  return rows[0] ? { id: rows[0].id, says: InvoiceWords.parse(rows[0].says) } : null;
}

/** What has been taken back of an invoice so far, in order. */
export async function selectCreditNotes(
  db: RawQueries,
  invoiceId: string,
): Promise<{ refundId: string; says: CreditNoteWords }[]> {
  const rows = await db.$queryRaw<{ refundId: string; says: unknown }[]>`
    select refund_id::text as "refundId", says from documents.document
    where invoice_id = ${invoiceId}::uuid and kind = 'credit_note' order by issued_at, id`;
  return rows.map(({ refundId, says }) => ({ refundId, says: CreditNoteWords.parse(says) }));
}

/** Of these orders the ones that have an invoice. */
export async function selectInvoiced(db: RawQueries, orderIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select order_id::text as id from documents.document where kind = 'invoice' and order_id = any(${orderIds}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** The papers of orders, in the order in which they were issued. */
export async function selectRows(
  db: RawQueries,
  orderIds: readonly string[],
): Promise<(DocumentRow & { readonly orderId: string })[]> {
  const rows = await db.$queryRaw<
    (Omit<DocumentRow, "total" | "state"> & { orderId: string; ready: boolean; amount: bigint; currency: string })[]
  >`
    select d.id::text, d.order_id::text as "orderId", d.kind, d.number, d.issued_at as "issuedAt", d.total_amount as amount, d.currency,
      r.document_id is not null as ready
    from documents.document d left join documents.rendering r on r.document_id = d.id
    where d.order_id = any(${orderIds}::uuid[]) order by d.issued_at, d.id`;
  return rows.map(({ kind, ready, amount, currency, ...row }) => ({
    ...row,
    kind: DocumentKind.parse(kind),
    state: ready ? "ready" : "being_made",
    total: moneyFromMinor(amount, currency),
  }));
}
