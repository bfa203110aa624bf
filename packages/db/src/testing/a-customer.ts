import type { Ctx } from "../context.ts";

/** The row of a customer's account, for tests of what belongs to one; it has no password that anybody knows. */
export async function aCustomerRow<CustomerId extends string>(
  ctx: Ctx,
  id: CustomerId,
): Promise<{ id: CustomerId; email: string }> {
  const email = `${id}@example.com`;
  const at = ctx.now();
  await ctx.db.customer.create({
    data: { id, email, emailKey: email, name: "Ada Byron", passwordHash: "none", createdAt: at, updatedAt: at },
  });
  return { id, email };
}
