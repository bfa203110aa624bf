import type { DatabaseSync } from "node:sqlite";

export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly reference: string;
  readonly status: "pending" | "settled" | "failed";
  /** Unix milliseconds. */
  readonly settlesAt: number;
  readonly createdAt: string;
}

const FIELDS = `id, payment_id as "paymentId", amount, reference, status, settles_at as "settlesAt", created_at as "createdAt"`;

export function insertRefund(book: DatabaseSync, refund: Refund): void {
  book
    .prepare(
      `insert into refund (id, payment_id, amount, reference, status, settles_at, created_at)
       values (:id, :paymentId, :amount, :reference, :status, :settlesAt, :createdAt)`,
    )
    .run({ ...refund });
}

/** The pending refunds whose time has come. */
export function refundsDue(book: DatabaseSync, now: Date): Refund[] {
  const rows = book
    .prepare(`select ${FIELDS} from refund where status = 'pending' and settles_at <= ?`)
    .all(now.getTime());
  return rows as unknown as Refund[];
}

export function closeRefund(book: DatabaseSync, id: string, status: "settled" | "failed"): void {
  book.prepare("update refund set status = ? where id = ?").run(status, id);
}

export function refundsOf(book: DatabaseSync, paymentId: string): Refund[] {
  const rows = book.prepare(`select ${FIELDS} from refund where payment_id = ? order by rowid`).all(paymentId);
  return rows as unknown as Refund[];
}
