import type { RootCtx } from "@cartwright/db/context";
import { type Delivery, noteFailure } from "./deliveries.store.ts";
import type { Mail, Mailer } from "./mailer.ts";
import { shopSign } from "./shop-sign.ts";

/** Sends a mail that was written down before, under its Message-ID. When it fails, the delivery keeps why, and the error goes on. */
export async function deliver(
  ctx: RootCtx & { readonly mailer: Mailer },
  delivery: Delivery,
  mail: Omit<Mail, "messageId" | "from">,
): Promise<void> {
  try {
    const { name: from } = await shopSign(ctx);
    await ctx.mailer.send({ ...mail, from, messageId: delivery.messageId });
  } catch (error) {
    await noteFailure(ctx.db, delivery.id, reasonOf(error));
    throw error;
  }
}

/** Codes, never the text: servers like to repeat the recipient's address in it. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  return [...codesOf(error), ...codesOf(cause)].join(" ") || "unknown";
}

function codesOf(error: unknown): string[] {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === "string" || typeof part === "number").map(String);
}
