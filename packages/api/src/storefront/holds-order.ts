import type { RootCtx } from "@cartwright/db/context";
import { type Actor, ANONYMOUS } from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { OrderNumber } from "@cartwright/orders/contract";
import { orderOf } from "@cartwright/orders/order-of";
import { orderHolder } from "../order-holder.ts";
import { parseCookies } from "../parse-cookies.ts";
import { customerActor, customerIn } from "../visitor.ts";
import type { StorefrontWorld } from "../world.ts";
import type { Hop } from "../hop.ts";

/**
 * Whether this browser may see the order of this number, by its key or by sign-in: so that an order's address can answer 404
 * before its page begins to stream. The page asks again for itself. Somebody who is not signed in and has no key for it costs
 * no query and learns nothing.
 */
export async function holdsOrder(
  world: StorefrontWorld,
  request: { readonly cookies: string | null; readonly number: string },
  hop: Hop,
): Promise<boolean> {
  const number = OrderNumber.safeParse(request.number);
  if (!number.success) return false;
  const { requestId } = hop;
  const log = world.log.child({ requestId });
  const shop = { db: world.buying, actor: ANONYMOUS as Actor, now: world.now, log, requestId } satisfies RootCtx;
  const cookies = parseCookies(request.cookies);
  const asked = { world, cookies, setCookie: () => undefined, userAgent: "", origin: null, fetchSite: null, ...hop };
  try {
    const customer = await customerIn(asked, shop);
    const actor = customer === null ? shop.actor : customerActor(customer, null);
    const holder = await orderHolder({ ...asked, shop: { ...shop, actor } }, number.data);
    // A guest's key is proof enough.
    if (customer !== null) await orderOf(holder, { number: number.data });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
