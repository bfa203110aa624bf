import type { DatabaseSync } from "node:sqlite";
import { ApiError } from "../../web/api-error.ts";
import type { Payment } from "./payment.ts";

type Row = Record<string, string | number | null>;

const COLUMNS = {
  id: "id",
  reference: "reference",
  orderReference: "order_reference",
  amount: "amount",
  currency: "currency",
  status: "status",
  declineCode: "decline_code",
  captureError: "capture_error",
  returnUrl: "return_url",
  challengeKey: "challenge_key",
  authorised: "authorised",
  captured: "captured",
  voided: "voided",
  refunded: "refunded",
  refundsPending: "refunds_pending",
  captures: "captures",
  captureFailures: "capture_failures",
  createdAt: "created_at",
} as const;

/** Writes a new payment or the new state of a known one. */
export function savePayment(book: DatabaseSync, payment: Payment): void {
  const row: Row = { card_key: payment.card.key, card_brand: payment.card.brand, card_last4: payment.card.last4 };
  for (const [field, column] of Object.entries(COLUMNS)) row[column] = payment[field as keyof typeof COLUMNS];
  const names = Object.keys(row);
  const updates = names.filter((name) => name !== "id").map((name) => `${name} = excluded.${name}`);
  const values = names.map((name) => `:${name}`);
  book
    .prepare(
      `insert into payment (${names.join(", ")}) values (${values.join(", ")}) on conflict (id) do update set ${updates.join(", ")}`,
    )
    .run(row);
}

/** The payment with this id; refuses an unknown one. */
export function paymentOf(book: DatabaseSync, id: string): Payment {
  const row = book.prepare("select * from payment where id = ?").get(id);
  if (row === undefined) throw new ApiError(404, "payment_unknown", "There is no such payment.");
  return toPayment(row as Row);
}

/** All payments under the merchant's reference, oldest first. A gateway does not insist that it is unique. */
export function paymentsByReference(book: DatabaseSync, reference: string): Payment[] {
  const rows = book.prepare("select * from payment where reference = ? order by seq limit 100").all(reference);
  return rows.map((row) => toPayment(row as Row));
}

/** The newest payments, for the eye. */
export function latestPayments(book: DatabaseSync, limit: number): Payment[] {
  const rows = book.prepare("select * from payment order by seq desc limit ?").all(limit);
  return rows.map((row) => toPayment(row as Row));
}

export interface BookEntry extends Payment {
  readonly seq: number;
  /** Successful captures of all payments under the same order reference; more than 1 is a double charge. */
  readonly orderCaptures: number;
}

/** A page of the whole book, in the order in which the payments came. */
export function bookPage(book: DatabaseSync, page: { after: number; limit: number }): BookEntry[] {
  const rows = book
    .prepare(
      `select p.*, (select sum(o.captures) from payment o where o.order_reference = p.order_reference) as order_captures
       from payment p where p.seq > :after order by p.seq limit :limit`,
    )
    .all({ after: page.after, limit: page.limit }) as Row[];
  return rows.map((row) => ({
    ...toPayment(row),
    seq: Number(row["seq"]),
    orderCaptures: Number(row["order_captures"]),
  }));
}

function toPayment(row: Row): Payment {
  const fields = Object.entries(COLUMNS).map(([field, column]) => [field, row[column]]);
  const card = { key: row["card_key"], brand: row["card_brand"], last4: row["card_last4"] };
  return { ...(Object.fromEntries(fields) as Omit<Payment, "card">), card: card as Payment["card"] };
}
