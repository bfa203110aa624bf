import type { TxCtx } from "@cartwright/db/context";
import type { Attempt } from "./attempt.ts";
import { RefundId } from "./contract.ts";
import type { GatewayEvent } from "./gateway-event.ts";
import type { RefundAnswer } from "./gateway-client/payment-gateway.ts";
import { recordRefund } from "./record-refund.ts";
import { isUnderWay, type Refund } from "./refund.ts";
import { lockRefund } from "./refunds.store.ts";
import type { WebhookOutcome } from "./webhooks.store.ts";

const OUTCOMES: Readonly<Record<string, "settled" | "failed">> = {
  "refund.settled": "settled",
  "refund.failed": "failed",
};

export const isOfRefund = ({ type }: GatewayEvent): boolean => Object.hasOwn(OUTCOMES, type);

/**
 * Lets the news of a refund take effect; the attempt is locked and is the payment's. Quarantined is what contradicts us: a
 * refund that we never asked for, another amount, or the opposite of how ours ended. Somebody has to look at those.
 */
export async function effectOnRefund(ctx: TxCtx, attempt: Attempt, event: GatewayEvent): Promise<WebhookOutcome> {
  const kind = OUTCOMES[event.type];
  const told = event.data.refund;
  if (kind === undefined || told == null) return ["quarantined", "no refund in it"];
  const id = RefundId.safeParse(told.reference);
  const refund = id.success ? await lockRefund(ctx.db, id.data) : null;
  if (refund === null || refund.attemptId !== attempt.id) return ["quarantined", "no such refund of this payment"];
  if (refund.amount.amount !== told.amount) return ["quarantined", "the amount differs from the refund"];
  if (refund.gatewayReference !== null && refund.gatewayReference !== told.id)
    return ["quarantined", "another refund of the gateway's has this reference"];
  if (!isUnderWay(refund)) return endedBefore(refund, kind);
  await recordRefund(ctx, refund, answerOf(kind, told.id));
  return ["applied", null];
}

const endedBefore = (refund: Refund, kind: "settled" | "failed"): WebhookOutcome =>
  refund.state === kind ? ["ignored", `refund is ${kind}`] : ["quarantined", `refund is ${refund.state}, not ${kind}`];

const answerOf = (kind: "settled" | "failed", gatewayReference: string): RefundAnswer =>
  kind === "settled" ? { kind, gatewayReference } : { kind, gatewayReference, code: "refused_by_bank" };
