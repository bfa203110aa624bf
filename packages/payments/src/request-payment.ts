import type { TxCtx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { paymentRequested } from "./contract.ts";
import { PaymentUnderWay } from "./errors.ts";
import { insertAttempt } from "./payments.store.ts";

export interface RequestPayment {
  readonly orderId: Id<"Order">;
  readonly amount: Money;
  readonly token: string;
  readonly returnUrl: string;
}

/** Starts an attempt to pay an order; a worker authorises it. Refuses with PaymentUnderWay while another one may still take money. */
export async function requestPayment(ctx: TxCtx, input: RequestPayment): Promise<Id<"PaymentAttempt">> {
  const id = newId<"PaymentAttempt">();
  const { orderId, token, returnUrl } = input;
  try {
    await insertAttempt(ctx.db, { id, orderId, token, returnUrl, ...input.amount }, ctx.now());
  } catch (error) {
    if (isUniqueViolation(error)) throw new PaymentUnderWay();
    throw error;
  }
  await publish(ctx, paymentRequested({ attemptId: id, orderId }));
  return id;
}
