import { customerBySession } from "@cartwright/identity/who-is-signed-in";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import type { Hop } from "../hop.ts";
import { parseCookies } from "../parse-cookies.ts";
import type { StorefrontWorld } from "../world.ts";

/**
 * Whether a customer is signed in: so that an account's address can lead to the entrance before its page begins to stream. The
 * page and its procedures ask again for themselves. Cookies without a session of ours cost no query.
 */
export async function isSignedIn(world: StorefrontWorld, cookies: string | null, { requestId }: Hop): Promise<boolean> {
  const sessionId = await world.sessionIdIn(parseCookies(cookies));
  if (sessionId === null) return false;
  const shop = { db: world.buying, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId };
  return (await customerBySession(shop, sessionId)) !== null;
}
