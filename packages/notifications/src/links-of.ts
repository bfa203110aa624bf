import type { Order } from "@cartwright/orders/order";
import type { NotificationsCtx } from "./consumers.ts";
import type { ShopLinks } from "./mails/shop-links.ts";
import { shopSign } from "./shop-sign.ts";

/** Who writes about an order, and where the mail leads. */
export const linksOf = async (ctx: NotificationsCtx, order: Order): Promise<ShopLinks> => ({
  shop: await shopSign(ctx),
  order: ctx.orderUrl(order),
  picture: ctx.mediaUrl,
});
