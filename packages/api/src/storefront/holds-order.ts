import { ANONYMOUS } from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { orderHolder } from "../order-holder.ts";
import { parseCookies } from "../parse-cookies.ts";
import type { StorefrontWorld } from "../world.ts";
import type { Hop } from "../hop.ts";

/**
 * Whether this browser may see the order of this number: so that an order's address can answer 404 before its page begins to
 * stream. The page asks again for itself. Somebody without a key for it costs no query and learns nothing.
 */
export async function holdsOrder(
  world: StorefrontWorld,
  request: { readonly cookies: string | null; readonly number: string },
  hop: Hop,
): Promise<boolean> {
  const { requestId } = hop;
  const shop = { db: world.buying, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId };
  const cookies = parseCookies(request.cookies);
  try {
    const asked = {
      world,
      cookies,
      setCookie: () => undefined,
      userAgent: "",
      origin: null,
      fetchSite: null,
      shop,
      ...hop,
    };
    await orderHolder(asked, Number(request.number));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
