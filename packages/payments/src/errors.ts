import { Refusal } from "@cartwright/kernel/errors";
import type { Money } from "@cartwright/kernel/money";

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

/** There is no captured money of this order to give back. */
export class NothingCaptured extends Refusal {
  constructor() {
    super("NOTHING_CAPTURED", "conflict", "No money of this order has been taken, so none can be refunded.");
  }
}

/** More than is left. Tells how much can still be refunded: captured, less what is refunded and what is under way. */
export class RefundTooMuch extends Refusal {
  constructor(asked: Money, refundable: Money) {
    super("REFUND_TOO_MUCH", "conflict", "This is more than can still be refunded. Nothing has been sent.", {
      details: { asked: { ...asked }, refundable: { ...refundable } },
    });
  }
}

/** An idempotency key names one refund; this one came with another amount or reason before. */
export class RefundKeyReused extends Refusal {
  constructor() {
    super(
      "IDEMPOTENCY_KEY_REUSED",
      "unprocessable",
      "This refund was sent before with other details. Please reload the page and look at the refunds.",
    );
  }
}

/** Somebody else moved the refund first. */
export class RefundChangedMeanwhile extends Refusal {
  constructor(refundId: string) {
    super("REFUND_CHANGED", "conflict", "This refund has just changed. Please look at the order again.", {
      details: { refundId },
      retryAfterMs: 500,
    });
  }
}

/** The signature, the time or the form of a webhook is wrong. Says nothing about which. */
export class WebhookRefused extends Refusal {
  constructor() {
    super("WEBHOOK_REFUSED", "invalid", "This webhook is not accepted.");
  }
}
