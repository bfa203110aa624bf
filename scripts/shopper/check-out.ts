import type { PlaceOrder } from "@cartwright/checkout/contract";
import { randomBytes } from "node:crypto";
import { cardToken } from "./card-field.ts";
import type { Card } from "./cards.ts";
import type { Visit } from "./visit.ts";

/** What the customer saw and confirmed; sent unchanged with every try. */
export type Confirmed = PlaceOrder;

/** Fills in the checkout: where to, how it travels, what it costs, and a card. Nothing is ordered yet. */
export async function fillInCheckout(
  visit: Visit,
  choice: { card: Card; method: "standard" | "express" },
): Promise<Confirmed> {
  const { address, email } = visit.person;
  const to = { country: address.country, region: address.region ?? null };
  const choices = await visit.ask((api) => api.checkout.shippingChoices.query(to));
  const method = choices.find(({ code }) => code === choice.method) ?? choices[0];
  if (method === undefined) throw new Error(`nothing is sent to ${to.country}`);
  const quote = await visit.ask((api) => api.checkout.quote.query({ ...to, shippingMethod: method.code }));
  const paymentToken = await cardToken(visit.shop, choice.card);
  return {
    idempotencyKey: randomBytes(16).toString("hex"),
    email,
    address,
    shippingMethod: method.code,
    paymentToken,
    expectedTotal: quote.total,
  };
}

/** Presses “Place order”. However often it has to be sent, it is the same purchase under the same key. */
export async function placeOrder(visit: Visit, confirmed: Confirmed): Promise<number> {
  const { number } = await visit.ask((api) => api.checkout.placeOrder.mutate(confirmed));
  return number;
}
