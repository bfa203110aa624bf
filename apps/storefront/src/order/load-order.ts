import { createStorefrontCaller } from "@cartwright/api/storefront";
import type { FollowedOrder } from "@cartwright/checkout/contract";
import { comeLater } from "@cartwright/kernel/come-later";
import { TRPCError } from "@trpc/server";
import { cookies, headers } from "next/headers";
import { shopWorld } from "../runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";

/** The order of this number, when this browser has opened its link or is signed in as its customer; null for every other, whether it exists or not. */
export async function loadOrder(number: number): Promise<FollowedOrder | null> {
  const held = new Map((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const shop = createStorefrontCaller({
    world: shopWorld(),
    cookies: held,
    // A page cannot set cookies, and following an order sets none.
    setCookie: () => undefined,
    userAgent: "",
    origin: null,
    fetchSite: null,
    ...hopOf(await headers()),
  });
  try {
    return (await shop.orders.follow({ number })) as FollowedOrder;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") return null;
    throw comeLater(error.cause) ?? error;
  }
}
