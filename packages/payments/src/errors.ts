import { Refusal } from "@cartwright/kernel/errors";

/** Somebody else moved the attempt first. */
export class AttemptChangedMeanwhile extends Refusal {
  constructor(attemptId: string) {
    super("PAYMENT_CHANGED", "conflict", "This payment has just changed. Please look at the order again.", {
      details: { attemptId },
      retryAfterMs: 500,
    });
  }
}

/** One payment at a time: the order has an attempt that may still take money. */
export class PaymentUnderWay extends Refusal {
  constructor() {
    super(
      "PAYMENT_UNDER_WAY",
      "conflict",
      "A payment for this order is already under way. Please wait for it to finish.",
      { retryAfterMs: 2_000 },
    );
  }
}

/** The signature, the time or the form of a webhook is wrong. Says nothing about which. */
export class WebhookRefused extends Refusal {
  constructor() {
    super("WEBHOOK_REFUSED", "invalid", "This webhook is not accepted.");
  }
}
