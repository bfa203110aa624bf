import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import type { Attempt } from "./attempt.ts";
import { lockedAttempt, latestAttempt } from "./attempt-of.ts";
import { captureRequested, voidRequested } from "./contract.ts";
import { moveAttempt } from "./move-attempt.ts";

/** Asks for the money of an authorised attempt, once. */
export async function requestCapture(ctx: TxCtx, attempt: Attempt): Promise<void> {
  await moveAttempt(ctx, attempt, "capturing");
  await publish(ctx, captureRequested({ attemptId: attempt.id, orderId: attempt.orderId }));
}

/** Lets an authorisation go, so that the customer's money is free again. */
export async function requestVoid(ctx: TxCtx, attempt: Attempt): Promise<void> {
  await moveAttempt(ctx, attempt, "voiding");
  await publish(ctx, voidRequested({ attemptId: attempt.id, orderId: attempt.orderId }));
}

/**
 * Ends what an order still waits for, when the order itself ends. An attempt at the gateway right now is left to its answer,
 * which finds the order ended and is let go then.
 */
export async function abandonPayment(ctx: TxCtx, orderId: Id<"Order">): Promise<void> {
  const latest = await latestAttempt(ctx, orderId);
  if (latest === null) return;
  const attempt = await lockedAttempt(ctx, latest.id);
  if (attempt.state === "requested" || attempt.state === "needs_action") await moveAttempt(ctx, attempt, "expired");
}
