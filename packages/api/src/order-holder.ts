import type { Ctx } from "@cartwright/db/context";
import { OrderNotFound } from "@cartwright/orders/errors";
import { openOrderLink } from "@cartwright/orders/order-link";
import { orderKeys } from "./cookies.ts";
import type { StorefrontRequest } from "./request.ts";

/** The context of a guest whose browser holds the proven key of this order. Refuses everybody else with OrderNotFound. */
export async function orderHolder<Shop extends Ctx>(
  request: StorefrontRequest & { shop: Shop },
  number: number,
): Promise<Shop> {
  const held = orderKeys(request).find((order) => order.number === number);
  if (held === undefined) throw new OrderNotFound();
  const orderId = await openOrderLink(request.shop, { ...held, secret: request.world.orderLinkSecret });
  const { actor } = request.shop;
  const cartId = actor.kind === "guest" ? actor.cartId : null;
  return { ...request.shop, actor: { kind: "guest", cartId, orderIds: [orderId] } };
}
