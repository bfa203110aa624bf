import type { RawQueries } from "@cartwright/db/client";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { AttemptState, type AttemptView } from "./contract.ts";

export async function selectAttempts(db: RawQueries, orderId: string): Promise<AttemptView[]> {
  const rows = await db.$queryRaw<AttemptRow[]>`
    select id::text, number, state, amount, currency, card_brand, card_last4, failure_code, created_at
    from payments.attempt where order_id = ${orderId}::uuid order by number desc`;
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: AttemptState.parse(row.state),
    amount: moneyFromMinor(row.amount, row.currency),
    card: row.card_brand && row.card_last4 ? { brand: row.card_brand, last4: row.card_last4 } : null,
    failureCode: row.failure_code,
    startedAt: row.created_at,
  }));
}

interface AttemptRow {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly card_brand: string | null;
  readonly card_last4: string | null;
  readonly failure_code: string | null;
  readonly created_at: Date;
}
