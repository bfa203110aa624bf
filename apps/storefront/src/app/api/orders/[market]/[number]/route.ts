import { openOrder } from "@cartwright/api/storefront/open-order";
import { shopWorld } from "../../../../../runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";

/**
 * Where `/orders/1001?key=…` leads (next.config.ts). Market and number come as parameters: after a rewrite `request.url`
 * is still the address that was asked for.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ market: string; number: string }> },
): Promise<Response> {
  return openOrder(shopWorld(), request, await params, hopOf(request.headers));
}
