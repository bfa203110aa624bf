import { randomBytes } from "node:crypto";
import { z } from "zod";
import { journeysEnv } from "../env.ts";
import { CARDS } from "./cards.ts";
import { somebody } from "./people.ts";
import { shopApi } from "./shop-api.ts";
import type { Piece } from "./shopkeeper.ts";

const Total = z.object({ total: z.object({ amount: z.int(), currency: z.string() }) });
const Placed = z.object({ number: z.int() });
const Token = z.object({ token: z.string() });

/** Somebody else, faster than any browser, buys so many of a piece. Says the number of the order. */
export async function rivalBuys(piece: Piece, quantity: number, email = somebody().email): Promise<number> {
  const { ask, tell } = shopApi();
  const to = { country: "US", region: "OR" };
  const shippingMethod = "standard";
  await tell("cart.add", { market: "us", variantId: piece.variantId, quantity });
  const { total } = Total.parse(await ask("checkout.quote", { ...to, shippingMethod }));
  const { number } = Placed.parse(
    await tell("checkout.placeOrder", {
      idempotencyKey: randomBytes(16).toString("hex"),
      email,
      address: { fullName: "Robin Rival", line1: "9 Mission Street", city: "Portland", postcode: "97205", ...to },
      shippingMethod,
      paymentToken: await cardToken(),
      expectedTotal: total,
    }),
  );
  return number;
}

async function cardToken(): Promise<string> {
  const response = await fetch(`${journeysEnv().GATEWAY_PUBLIC_URL}/v1/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ number: CARDS.approved, expiry: "12/39", cvc: "123" }),
  });
  return Token.parse(await response.json()).token;
}
