import { ANONYMOUS } from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { orderOf } from "@cartwright/orders/order-of";
import { openOrderLink } from "@cartwright/orders/order-link";
import { z } from "zod";
import { rememberOrder } from "../cookies.ts";
import { parseCookies } from "../parse-cookies.ts";
import type { StorefrontRequest } from "../request.ts";
import type { StorefrontWorld } from "../world.ts";
import type { Hop } from "../hop.ts";

const OrderLink = z.object({
  market: z.string().regex(/^[a-z]{2}$/),
  number: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  key: z.string().min(1).max(200),
});
type OrderLink = z.infer<typeof OrderLink>;

/**
 * Answers an order link (its key is the query's): remembers a proven one in this browser. Either way it leads to the order's
 * clean address, so that the key stays in no history; without a proven link that page says “not found”, and a wrong key and
 * an unknown number look alike.
 */
export async function openOrder(
  world: StorefrontWorld,
  request: Request,
  address: { market: string; number: string },
  hop: Hop,
): Promise<Response> {
  const link = OrderLink.safeParse({ ...address, key: new URL(request.url).searchParams.get("key") });
  if (!link.success) return leadTo("/not-found");
  const headers = new Headers();
  const context: StorefrontRequest = {
    world,
    requestId: hop.requestId,
    cookies: parseCookies(request.headers.get("cookie")),
    setCookie: (header) => headers.append("set-cookie", header),
    clientAddress: hop.clientAddress,
    userAgent: "",
    origin: null,
    fetchSite: null,
  };
  const marketCode = (await provenMarket(context, link.data)) ?? link.data.market;
  return leadTo(new URL(world.orderUrl(marketCode, link.data.number)).pathname, headers);
}

/** The market of the order that the link opens; null when it opens none, or after too many tries. */
async function provenMarket(context: StorefrontRequest, { number, key }: OrderLink): Promise<string | null> {
  const { world, clientAddress, requestId } = context;
  const { allowed } = await world.limits.limit("checkout", clientAddress, world.allowances.checkout);
  if (!allowed) return null;
  try {
    const shop = { db: world.buying, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId };
    const id = await openOrderLink(shop, { number, key, secret: world.orderLinkSecret });
    const order = await orderOf({ ...shop, actor: { kind: "guest", cartId: null, orderIds: [id] } }, { id });
    rememberOrder(context, { number, key });
    return order.marketCode;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function leadTo(path: string, headers = new Headers()): Response {
  headers.set("location", path);
  headers.set("cache-control", "private, no-store");
  headers.set("referrer-policy", "no-referrer");
  return new Response(null, { status: 303, headers });
}
