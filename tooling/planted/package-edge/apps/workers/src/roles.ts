import { cancelOrder } from "@cartwright/orders/cancel-order";
import type { Ctx } from "@cartwright/db/ctx"; // breaks package-edge

export const roles = (ctx: Ctx) => [ctx, cancelOrder()];
