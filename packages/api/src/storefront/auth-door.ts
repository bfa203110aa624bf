import { takeAlong } from "@cartwright/checkout/take-along";
import type { RootCtx } from "@cartwright/db/context";
import type { Visit } from "@cartwright/identity/visit";
import { customerBySession } from "@cartwright/identity/who-is-signed-in";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import { cartToken, forgetOrders } from "../cookies.ts";
import type { Hop } from "../hop.ts";
import { parseCookies } from "../parse-cookies.ts";
import type { StorefrontWorld } from "../world.ts";

/** What next-auth's route needs of the shop: the database, where the request comes from, and what follows a sign-in. */
export interface ShopDoor {
  readonly realm: "customer";
  readonly shop: RootCtx;
  readonly visit: Visit;
  readonly arrived: (signedIn: { sessionId: string }) => Promise<void>;
  /** Cookies that a sign-out sets: the next person at this browser opens no order of the one before. */
  readonly takenBack: readonly string[];
}

/** The door of customers for one request to next-auth's addresses, or the answer to whoever knocks too often. */
export async function shopDoor(world: StorefrontWorld, request: Request, hop: Hop): Promise<ShopDoor | Response> {
  const { clientAddress, requestId } = hop;
  const { allowed, retryAfterMs } = await world.limits.limit("auth", clientAddress, world.allowances.cart);
  if (!allowed) return tooOften(retryAfterMs);
  const shop = { db: world.buying, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId };
  const cookies = parseCookies(request.headers.get("cookie"));
  return {
    realm: "customer",
    shop,
    visit: { address: clientAddress, userAgent: request.headers.get("user-agent") ?? "" },
    arrived: ({ sessionId }) => bringAlong(shop, { sessionId, cartToken: cartToken({ world, cookies }) }),
    takenBack: [forgetOrders({ world })],
  };
}

/** A cart that cannot come along keeps nobody outside: the guest's cookie is still there, and the next sign-in tries again. */
async function bringAlong(shop: RootCtx, arrived: { sessionId: string; cartToken: string | null }): Promise<void> {
  try {
    const customer = await customerBySession(shop, arrived.sessionId);
    if (customer === null) return;
    const { customerId, email, sessionId } = customer;
    const actor = { kind: "customer", customerId, sessionId, cartId: null, orderIds: [] } as const;
    await takeAlong({ ...shop, actor }, { customerId, email, cartToken: arrived.cartToken });
  } catch (error) {
    shop.log.error({ err: error }, "a guest's cart and orders did not come along");
  }
}

const tooOften = (retryAfterMs: number): Response =>
  Response.json(
    { message: "That was a lot at once. Please wait a moment and try again." },
    { status: 429, headers: { "cache-control": "no-store", "retry-after": String(Math.ceil(retryAfterMs / 1000)) } },
  );
