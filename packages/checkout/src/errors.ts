import type { Money } from "@cartwright/kernel/money";
import { Refusal } from "@cartwright/kernel/errors";

/** The order would cost something else than what the customer confirmed. Nothing was ordered or charged. */
export class PriceChanged extends Refusal {
  constructor(confirmed: Money, total: Money) {
    super(
      "PRICE_CHANGED",
      "conflict",
      "A price has changed since you last looked. Please check the new total; nothing has been charged.",
      {
        details: { confirmed: { ...confirmed }, total: { ...total } },
      },
    );
  }
}

export class CartIsEmpty extends Refusal {
  constructor() {
    super("CART_EMPTY", "conflict", "Your cart is empty.");
  }
}

/** Lines that cannot be bought any more; the customer removes them first. */
export class NoLongerForSale extends Refusal {
  constructor(titles: readonly string[]) {
    super("NOT_FOR_SALE", "conflict", "Something in your cart is no longer for sale. Please remove it and try again.", {
      details: { titles },
    });
  }
}

/** The same purchase is being placed at this very moment: send it again and get its answer. */
export class PurchaseUnderWay extends Refusal {
  constructor(cause?: unknown) {
    super("PURCHASE_UNDER_WAY", "conflict", "Your order is being placed already. One moment, please.", {
      retryAfterMs: 1_000,
      cause,
    });
  }
}

/** An idempotency key names one purchase; this one came with another before. */
export class KeyUsedForAnother extends Refusal {
  constructor() {
    super(
      "IDEMPOTENCY_KEY_REUSED",
      "unprocessable",
      "This purchase was sent before with other details. Please reload the page and try again.",
    );
  }
}

export class PaymentTimeOver extends Refusal {
  constructor() {
    super(
      "PAYMENT_TIME_OVER",
      "conflict",
      "The time to pay for this order is over. Choose “Change my order” to put its items back into your cart.",
    );
  }
}

/** The money is moving: too late to change the order by oneself. */
export class TooLateToChange extends Refusal {
  constructor() {
    super("TOO_LATE_TO_CHANGE", "conflict", "This order is being paid right now and can't be changed any more.");
  }
}

export class ChangedBefore extends Refusal {
  constructor() {
    super("CHANGED_BEFORE", "conflict", "This order has been cancelled already. Its items went back into a cart then.");
  }
}

/** Neither ours nor given up yet: to cancel now could leave the customer without money and goods. It takes seconds. */
export class MoneyOnTheMove extends Refusal {
  constructor() {
    super("MONEY_ON_THE_MOVE", "conflict", "The money of this order is being taken right now. Try again in a moment.", {
      retryAfterMs: 5_000,
    });
  }
}

/** An idempotency key names one parcel; this one came with other details before. */
export class ParcelKeyReused extends Refusal {
  constructor() {
    super(
      "IDEMPOTENCY_KEY_REUSED",
      "unprocessable",
      "This parcel was sent before with other details. Please reload the page and look at the parcels.",
    );
  }
}

/** Goods that nobody pays for would leave unseen. Whoever has looked at the order says so and sends them. */
export class AllGivenBack extends Refusal {
  constructor() {
    super(
      "ALL_GIVEN_BACK",
      "conflict",
      "All of its money was given back. Ship it from its own page, or put its goods back on sale.",
    );
  }
}

export class NoSuchMail extends Refusal {
  constructor() {
    super("NO_SUCH_MAIL", "conflict", "There is no such mail for this order as it stands.");
  }
}
