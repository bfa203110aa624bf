import { createHmac, timingSafeEqual } from "node:crypto";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { OrderNotFound } from "./errors.ts";
import { selectOrderByNumber } from "./orders.store.ts";

/** The key of a guest's order link: HMAC-SHA256 over order id and link version, so that a worker can write it again into a mail. */
export function orderLinkKey(secret: string, order: { id: Id<"Order">; linkVersion: number }): string {
  return createHmac("sha256", secret).update(`${order.id}.${order.linkVersion}`).digest("base64url");
}

/** Proves a link: gives the order's id, or refuses a wrong key and an unknown number alike with OrderNotFound. */
export async function openOrderLink(
  ctx: Ctx,
  input: { number: number; key: string; secret: string },
): Promise<Id<"Order">> {
  const order = await selectOrderByNumber(ctx.db, input.number);
  // An unknown number is compared all the same, so that time does not tell which numbers exist.
  const expected = orderLinkKey(
    input.secret,
    order ?? { id: "00000000-0000-0000-0000-000000000000" as Id<"Order">, linkVersion: 0 },
  );
  const matches = sameBytes(expected, input.key);
  if (order === null || !matches) throw new OrderNotFound();
  return order.id;
}

function sameBytes(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
