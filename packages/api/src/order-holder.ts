import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { OrderNotFound } from "@cartwright/orders/errors";
import { openOrderLink } from "@cartwright/orders/order-link";
import { orderKeys } from "./cookies.ts";
import type { StorefrontRequest } from "./request.ts";

/**
 * The context in which an order is asked for: with the order, if this browser holds its proven key. Without one a guest is
 * refused with OrderNotFound; a customer may own the order, and the verb that fetches it says.
 */
export async function orderHolder<Shop extends Ctx>(
  request: StorefrontRequest & { shop: Shop },
  number: number,
): Promise<Shop> {
  const { shop } = request;
  const { actor } = shop;
  if (actor.kind === "customer") {
    const orderId = await provenOrder(request, number).catch(nullIfNotFound);
    return orderId === null ? shop : { ...shop, actor: { ...actor, orderIds: [orderId] } };
  }
  const orderIds = [await provenOrder(request, number)];
  return { ...shop, actor: { kind: "guest", cartId: actor.kind === "guest" ? actor.cartId : null, orderIds } };
}

async function provenOrder(request: StorefrontRequest & { shop: Ctx }, number: number): Promise<Id<"Order">> {
  const held = orderKeys(request).find((order) => order.number === number);
  if (held === undefined) throw new OrderNotFound();
  return openOrderLink(request.shop, { ...held, secret: request.world.orderLinkSecret });
}

function nullIfNotFound(error: unknown): null {
  if (error instanceof OrderNotFound) return null;
  throw error;
}
