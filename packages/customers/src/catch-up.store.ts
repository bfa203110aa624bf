import type { RawQueries } from "@cartwright/db/client";

export interface Marks {
  readonly accountAfter: string;
  readonly orderAfter: number;
}

/** How far the job has come. */
export async function selectMarks(db: RawQueries): Promise<Marks> {
  const [row] = await db.$queryRaw<[{ accountAfter: string; orderAfter: bigint }]>`
    select account_after::text as "accountAfter", order_after as "orderAfter" from customers.catch_up`;
  return { accountAfter: row.accountAfter, orderAfter: Number(row.orderAfter) };
}

/** Never back: two who do the same work do it twice, and lose nothing. */
export async function moveAccountMark(db: RawQueries, to: string): Promise<void> {
  await db.$executeRaw`update customers.catch_up set account_after = greatest(account_after, ${to}::uuid)`;
}

export async function moveOrderMark(db: RawQueries, to: number): Promise<void> {
  await db.$executeRaw`update customers.catch_up set order_after = greatest(order_after, ${to}::bigint)`;
}
