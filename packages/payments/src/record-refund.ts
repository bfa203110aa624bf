import type { TxCtx } from "@cartwright/db/context";
import { publish } from "@cartwright/messaging/publish";
import { paymentRefunded } from "./contract.ts";
import type { RefundAnswer } from "./gateway-client/payment-gateway.ts";
import { moveRefund } from "./move-refund.ts";
import { insertJournal } from "./payments.store.ts";
import { isUnderWay, type Refund } from "./refund.ts";
import { updateRefund } from "./refunds.store.ts";

/**
 * Records what the gateway said of a locked refund, whether its answer or its webhook told it: in any order, twice or alone.
 * Settled money is booked in the ledger with it; a refused refund fails and gives its amount free. False: known already.
 */
export async function recordRefund(ctx: TxCtx, refund: Refund, answer: RefundAnswer): Promise<boolean> {
  if (!isUnderWay(refund)) return false;
  const sent = refund.state === "requested" ? await moveRefund(ctx, refund, "sent") : refund;
  const { gatewayReference } = answer;
  switch (answer.kind) {
    case "pending":
      if (refund.gatewayReference !== null) return false;
      await updateRefund(ctx.db, sent, "sent", { gatewayReference }, ctx.now());
      return true;
    case "settled":
      await moveRefund(ctx, sent, "settled", { gatewayReference });
      await insertJournal(ctx.db, { kind: "refund", reference: refund.id, ...bookedFor(refund) }, ctx.now());
      await publish(
        ctx,
        paymentRefunded({ refundId: refund.id, attemptId: refund.attemptId, orderId: refund.orderId }),
      );
      return true;
    case "failed":
      await moveRefund(ctx, sent, "failed", { gatewayReference, failureCode: answer.code });
      ctx.log.warn({ refundId: refund.id, orderId: refund.orderId, code: answer.code }, "a refund was refused");
      return true;
  }
}

/** The reverse of a capture: less to receive from the gateway, less sold. */
const bookedFor = ({ orderId, amount }: Refund) => ({
  orderId,
  currency: amount.currency,
  amount: -amount.amount,
});
