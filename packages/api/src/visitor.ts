import { cartByToken } from "@cartwright/cart/cart-by-token";
import type { RootCtx } from "@cartwright/db/context";
import { customerBySession, type SignedInCustomer } from "@cartwright/identity/who-is-signed-in";
import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { cartToken } from "./cookies.ts";
import type { StorefrontRequest } from "./request.ts";

export interface HeldCart {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  /** An ordered cart stays known, so that a retry of its purchase gets its answer; it takes no more goods. */
  readonly state: "open" | "ordered";
}

/** Who stands behind a request: a customer who is signed in, or whoever holds this browser's cart cookie. */
export interface Visitor {
  readonly actor: Extract<Actor, { kind: "guest" | "customer" }>;
  readonly customer: SignedInCustomer | null;
  readonly cart: HeldCart | null;
}

/** A session that does not live is nobody's, a token that opens nothing is a guest without a cart. */
export async function visitorOf(request: StorefrontRequest, shop: RootCtx): Promise<Visitor> {
  const { world, cookies } = request;
  const sessionId = await world.sessionIdIn(cookies);
  const customer = sessionId === null ? null : await customerBySession(shop, sessionId);
  const token = cartToken(request);
  const cart = token === null ? null : await cartByToken(shop, token);
  const cartId = cart?.id ?? null;
  if (customer === null) return { actor: { kind: "guest", cartId, orderIds: [] }, customer, cart };
  const { customerId, sessionId: id } = customer;
  return { actor: { kind: "customer", customerId, sessionId: id, cartId, orderIds: [] }, customer, cart };
}
