import { cartByToken } from "@cartwright/cart/cart-by-token";
import type { RootCtx } from "@cartwright/db/context";
import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { cartToken } from "./cookies.ts";
import type { StorefrontRequest } from "./request.ts";

export interface GuestCart {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  /** An ordered cart stays known, so that a retry of its purchase gets its answer; it takes no more goods. */
  readonly state: "open" | "ordered";
}

/** Who holds this browser's cart cookie. A token that opens nothing is a guest without a cart. */
export async function guestOf(
  request: StorefrontRequest,
  shop: RootCtx,
): Promise<{ actor: Actor; cart: GuestCart | null }> {
  const token = cartToken(request);
  const cart = token === null ? null : await cartByToken(shop, token);
  return { actor: { kind: "guest", cartId: cart?.id ?? null, orderIds: [] }, cart };
}
