import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { MINUTE, after } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import type { OrderView } from "@cartwright/orders/contract";
import { recordOrder } from "@cartwright/orders/record-order";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";

/** An order in the database, in a market of its own; its mail goes to an address that no other test uses. */
export async function aPlacedOrder(
  ctx: RootCtx,
  address: Partial<OrderView["address"]> = {},
): Promise<{ id: string; number: number; email: string }> {
  await ctx.db.$executeRaw`
    insert into catalog.market (code, name, locale, currency, countries, prices_include_tax, is_default, active, position)
    values ('eu', 'Europe', 'en-IE', 'EUR', '{IE}', true, false, true, 0) on conflict do nothing`;
  const view = anOrderView();
  const email = `${newId()}@example.com`;
  const quote = {
    ...view,
    taxRate: { name: view.taxName, basisPoints: view.taxBasisPoints },
    taxRounding: "per_line" as const,
    lines: [],
    missingForFreeShipping: null,
  };
  const placed = await inTransaction(ctx, (ctx) =>
    recordOrder(ctx, {
      cartId: newId<"Cart">(),
      customerId: null,
      marketCode: "eu",
      locale: view.locale,
      email,
      address: { ...view.address, ...address },
      quote,
      lines: view.lines,
      expiresAt: after(ctx.now(), 15 * MINUTE),
    }),
  );
  return { ...placed, email };
}
