import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { emailKey } from "@cartwright/identity/email-key";
import { customersAfter } from "@cartwright/identity/customers-after";
import { buyersAfter } from "@cartwright/orders/buyers-after";
import { moveAccountMark, moveOrderMark, selectMarks } from "./catch-up.store.ts";
import { refreshAccount, refreshPerson } from "./refresh.ts";

const STEP = 200;

/**
 * Gives profiles to accounts and paid orders that no event has told of: those from before there were profiles, and what was
 * brought in by other ways. One step; each person is a transaction of their own, so that nobody waits. Returns how many orders
 * and accounts it looked at: 0 when there is nothing new, which costs two looks into an index.
 */
export async function catchUp(ctx: RootCtx): Promise<number> {
  const { accountAfter, orderAfter } = await selectMarks(ctx.db);
  const accounts = await customersAfter(ctx, { after: accountAfter, limit: STEP });
  for (const customerId of accounts) await inTransaction(ctx, (ctx) => refreshAccount(ctx, customerId));
  const lastAccount = accounts.at(-1);
  if (lastAccount !== undefined) await moveAccountMark(ctx.db, lastAccount);
  const orders = await buyersAfter(ctx, { after: orderAfter, limit: STEP });
  const buyers = new Map(orders.map((order) => [order.customerId ?? emailKey(order.email), order]));
  for (const buyer of buyers.values()) await inTransaction(ctx, (ctx) => refreshPerson(ctx, buyer));
  const lastOrder = orders.at(-1);
  if (lastOrder !== undefined) await moveOrderMark(ctx.db, lastOrder.number);
  return accounts.length + orders.length;
}
