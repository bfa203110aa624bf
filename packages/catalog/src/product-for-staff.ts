import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { ByProduct, ProductForStaff } from "./contract.ts";
import { statusOf } from "./editing/status-of.ts";
import { selectWhole } from "./editing/whole.store.ts";
import { ProductNotFound } from "./errors.ts";

/** A product as the editor opens it, in one statement. Refuses with NotPermitted and ProductNotFound. */
export async function productForStaff(ctx: Ctx, { productId }: ByProduct): Promise<ProductForStaff> {
  requirePermission(ctx.actor, "products.read");
  const whole = await selectWhole(ctx.db, productId);
  if (whole === null) throw new ProductNotFound();
  return { ...whole, status: statusOf(whole, ctx.now()) };
}
