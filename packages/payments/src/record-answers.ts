import type { TxCtx } from "@cartwright/db/context";
import { publish } from "@cartwright/messaging/publish";
import type { Attempt } from "./attempt.ts";
import { captureRefused, paymentAuthorised, paymentCaptured, paymentFailed } from "./contract.ts";
import type { AuthorisationAnswer, OperationAnswer } from "./gateway-client/payment-gateway.ts";
import { moveAttempt } from "./move-attempt.ts";
import { insertJournal } from "./payments.store.ts";

// The API's answer and the webhook tell the same news in any order, twice or alone. Each function takes the locked attempt,
// does the first telling and says false to the others.

/** Records what the gateway said to an authorisation. */
export async function recordAuthorisation(ctx: TxCtx, attempt: Attempt, answer: AuthorisationAnswer): Promise<boolean> {
  const open = attempt.state === "authorising" || attempt.state === "needs_action";
  const ids = { attemptId: attempt.id, orderId: attempt.orderId };
  const { gatewayReference, card } = answer;
  switch (answer.kind) {
    case "authorised":
      if (!open && attempt.state !== "expired") return false;
      await moveAttempt(ctx, attempt, "authorised", { gatewayReference, card });
      await publish(ctx, paymentAuthorised(ids));
      return true;
    case "needs_action":
      if (attempt.state !== "authorising") return false;
      await moveAttempt(ctx, attempt, "needs_action", { gatewayReference, card, challengeUrl: answer.challengeUrl });
      return true;
    case "failed":
      if (!open) return false;
      await moveAttempt(ctx, attempt, "failed", { gatewayReference, card, failureCode: answer.code });
      await publish(ctx, paymentFailed(ids));
      return true;
  }
}

/** Records what the gateway said to a capture; a success is booked in the ledger with it. */
export async function recordCapture(ctx: TxCtx, attempt: Attempt, answer: OperationAnswer): Promise<boolean> {
  if (attempt.state !== "capturing") return false;
  const ids = { attemptId: attempt.id, orderId: attempt.orderId };
  if (answer.kind === "refused") {
    await moveAttempt(ctx, attempt, "capture_failed", { failureCode: answer.code, captureRefused: true });
    await publish(ctx, captureRefused(ids));
    return true;
  }
  await moveAttempt(ctx, attempt, "captured");
  await insertJournal(
    ctx.db,
    { kind: "capture", reference: attempt.id, orderId: attempt.orderId, ...attempt.amount },
    ctx.now(),
  );
  await publish(ctx, paymentCaptured(ids));
  return true;
}

/** Records that the gateway has let go of an authorisation. */
export async function recordVoid(ctx: TxCtx, attempt: Attempt): Promise<boolean> {
  if (attempt.state !== "voiding") return false;
  await moveAttempt(ctx, attempt, "voided");
  return true;
}
