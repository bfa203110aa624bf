import { openOrder } from "@cartwright/api/storefront/open-order";
import { shopWorld } from "../../../../runtime.ts";
import { hopOf } from "../../../../server/hop-of.ts";

/** Where `/orders/1001?key=…` leads (next.config.ts). */
export const GET = (request: Request): Promise<Response> => openOrder(shopWorld(), request, hopOf(request.headers));
