import type { TxCtx } from "@cartwright/db/context";
import { AttemptId } from "./contract.ts";
import type { Attempt } from "./attempt.ts";
import { effectOnRefund, isOfRefund } from "./apply-refund-webhook.ts";
import { GatewayEvent } from "./gateway-event.ts";
import { lockAttempt } from "./payments.store.ts";
import { recordAuthorisation, recordCapture, recordVoid } from "./record-answers.ts";
import { selectWebhook, updateWebhook, type WebhookOutcome } from "./webhooks.store.ts";

/**
 * Lets a stored webhook take effect: a full path to completion, whether or not the API's own answer ever came.
 * What does not match our attempt to the minor unit is quarantined; what we do not understand is kept and shown, never dropped.
 */
export async function applyWebhook(ctx: TxCtx, webhookId: string): Promise<void> {
  const webhook = await selectWebhook(ctx.db, webhookId);
  if (webhook === null || webhook.state !== "received") return;
  const event = GatewayEvent.parse(webhook.payload);
  const [state, note] = await effectOf(ctx, event);
  if (state === "quarantined" || state === "not_understood")
    ctx.log.error({ webhookId, type: event.type, note }, "webhook needs a look");
  await updateWebhook(ctx.db, webhookId, state, note, ctx.now());
}

async function effectOf(ctx: TxCtx, event: GatewayEvent): Promise<WebhookOutcome> {
  const { payment } = event.data;
  const id = AttemptId.safeParse(payment.reference);
  const attempt = id.success ? await lockAttempt(ctx.db, id.data) : null;
  if (attempt === null) return ["quarantined", "no such payment attempt"];
  const mismatch = mismatchOf(attempt, payment);
  if (mismatch !== null) return ["quarantined", mismatch];
  if (isOfRefund(event)) return effectOnRefund(ctx, attempt, event);
  const told = await tell(ctx, attempt, event);
  if (told === null) return ["not_understood", `unknown type ${event.type}`];
  return told ? ["applied", null] : ["ignored", `attempt is ${attempt.state}`];
}

function mismatchOf(attempt: Attempt, payment: GatewayEvent["data"]["payment"]): string | null {
  if (attempt.amount.amount !== payment.amount || attempt.amount.currency !== payment.currency)
    return "amount or currency differ from the attempt";
  if (attempt.orderId !== payment.orderReference) return "the order differs from the attempt's";
  if (attempt.gatewayReference !== null && attempt.gatewayReference !== payment.id)
    return "the payment differs from the attempt's";
  return null;
}

/** True: it was news. False: known already, or overtaken. Null: we have no word for it. */
async function tell(ctx: TxCtx, attempt: Attempt, { type, data: { payment } }: GatewayEvent): Promise<boolean | null> {
  const gatewayReference = payment.id;
  const card = payment.card ?? null;
  switch (type) {
    case "payment.authorised":
      return recordAuthorisation(ctx, attempt, { kind: "authorised", gatewayReference, card });
    case "payment.declined":
      return recordAuthorisation(ctx, attempt, {
        kind: "failed",
        gatewayReference,
        card,
        code: payment.declineCode ?? "generic_decline",
      });
    case "payment.requires_action":
      return payment.challengeUrl == null
        ? false
        : recordAuthorisation(ctx, attempt, {
            kind: "needs_action",
            gatewayReference,
            card,
            challengeUrl: payment.challengeUrl,
          });
    case "payment.captured":
      return recordCapture(ctx, attempt, { kind: "done" });
    case "payment.capture_failed":
      // Only the API's answer says for which try this was; the sweeper asks again when that answer was lost.
      return false;
    case "payment.voided":
      return recordVoid(ctx, attempt);
    default:
      return null;
  }
}
