import { cartByToken } from "@cartwright/cart/cart-by-token";
import { cartOfCustomer } from "@cartwright/cart/cart-of-customer";
import type { RootCtx } from "@cartwright/db/context";
import { customerBySession, type SignedInCustomer } from "@cartwright/identity/who-is-signed-in";
import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { cartToken } from "./cookies.ts";
import type { StorefrontRequest } from "./request.ts";

export interface HeldCart {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  /** A guest's ordered cart stays known, so that a retry of its purchase gets its answer; it takes no more goods. */
  readonly state: "open" | "ordered";
}

/** Who stands behind a request: a customer who is signed in, or whoever holds this browser's cart cookie. */
export interface Visitor {
  readonly actor: Extract<Actor, { kind: "guest" | "customer" }>;
  readonly customer: SignedInCustomer | null;
  readonly cart: HeldCart | null;
}

/** By the cookies of a request, which all its procedures share: a batch asks once. */
const known = new WeakMap<StorefrontRequest["cookies"], Promise<Visitor>>();

/** A session that does not live is nobody's, a token that opens nothing is a guest without a cart. */
export function visitorOf(request: StorefrontRequest, shop: RootCtx): Promise<Visitor> {
  const visitor = known.get(request.cookies) ?? lookUp(request, shop);
  known.set(request.cookies, visitor);
  return visitor;
}

/** The customer who is signed in, or null. */
export async function customerIn(
  { world, cookies }: Pick<StorefrontRequest, "world" | "cookies">,
  shop: RootCtx,
): Promise<SignedInCustomer | null> {
  const sessionId = await world.sessionIdIn(cookies);
  return sessionId === null ? null : customerBySession(shop, sessionId);
}

/** A customer's cart is theirs on every device, and the browser's cookie counts for nothing; a guest's is the cookie's. */
async function lookUp(request: StorefrontRequest, shop: RootCtx): Promise<Visitor> {
  const customer = await customerIn(request, shop);
  if (customer !== null) {
    const cart = await cartOfCustomer(shop, customer.customerId);
    return { actor: customerActor(customer, cart?.id ?? null), customer, cart };
  }
  const token = cartToken(request);
  const cart = token === null ? null : await cartByToken(shop, token);
  return { actor: { kind: "guest", cartId: cart?.id ?? null, orderIds: [] }, customer, cart };
}

export const customerActor = ({ customerId, sessionId }: SignedInCustomer, cartId: Id<"Cart"> | null) =>
  ({ kind: "customer", customerId, sessionId, cartId, orderIds: [] }) as const;
