import type { Id } from "@cartwright/kernel/id";
import { fillInCheckout, type Confirmed } from "../shopper/check-out.ts";
import { person } from "../shopper/people.ts";
import type { Shop } from "../shopper/shop-client.ts";
import { visit, type Visit } from "../shopper/visit.ts";

export interface Bought {
  readonly number: number;
  /** When “Place order” was pressed. */
  readonly clickedAt: number;
  /** From the press to the answer, in milliseconds. */
  readonly answerMs: number;
  /** From the first request to the answer. */
  readonly wholeMs: number;
}

/** A customer who asks once: what the shop cannot answer at the first try is an error here. */
const newcomer = (shop: Shop, index: number): Visit => {
  const at = visit(shop, person("us", index, `bench-${process.pid}-${Date.now()}`), { forMs: -1 });
  return { ...at, ask: (call) => call(at.api) };
};

/** A cart with one thing in it and the checkout filled in: everything but the press. */
export async function readyToOrder(
  shop: Shop,
  variantId: string,
  index: number,
): Promise<{ at: Visit; confirmed: Confirmed }> {
  const at = newcomer(shop, index);
  await at.api.cart.add.mutate({ market: "us", variantId: variantId as Id<"Variant">, quantity: 1 });
  return { at, confirmed: await fillInCheckout(at, { card: "approves", method: "standard" }) };
}

/** A whole guest checkout in four requests, and one to the gateway's card field. */
export async function buyOnce(shop: Shop, variantId: string, index: number): Promise<Bought> {
  const started = performance.now();
  const { at, confirmed } = await readyToOrder(shop, variantId, index);
  const clickedAt = Date.now();
  const clicked = performance.now();
  const { number } = await at.api.checkout.placeOrder.mutate(confirmed);
  const answered = performance.now();
  return { number, clickedAt, answerMs: answered - clicked, wholeMs: answered - started };
}
