import { openOrder } from "@cartwright/api/storefront/open-order";
import { connection } from "next/server";
import { shopWorld } from "../../../../runtime.ts";
import { hopOf } from "../../../../server/hop-of.ts";

/** Where `/orders/1001?key=…` leads (next.config.ts). */
export async function GET(request: Request): Promise<Response> {
  // A build tries to answer what has no parameters, and it has no shop.
  await connection();
  return openOrder(shopWorld(), request, hopOf(request.headers));
}
