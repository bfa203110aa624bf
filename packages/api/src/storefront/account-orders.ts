import { ListOrders } from "@cartwright/orders/contract";
import { customerOrders } from "@cartwright/orders/customer-orders";
import { customerProcedure } from "../trpc.ts";

/** The orders of whoever is signed in, newest first. */
export const accountOrders = customerProcedure
  .input(ListOrders)
  .query(({ ctx, input }) => customerOrders(ctx.shop, input));
