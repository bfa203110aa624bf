import type { Invariant } from "../evidence.ts";
import { mailInvariants } from "./mail.ts";
import { messageInvariants } from "./messages.ts";
import { moneyInvariants } from "./money.ts";
import { orderInvariants } from "./orders.ts";
import { paperInvariants } from "./papers.ts";
import { refundInvariants } from "./refunds.ts";
import { secretInvariants } from "./secrets.ts";
import { shippingInvariants } from "./shipping.ts";
import { stockInvariants } from "./stock.ts";

/** Everything that the shop promises and that can be seen from outside. */
export const INVARIANTS: readonly Invariant[] = [
  ...stockInvariants,
  ...shippingInvariants,
  ...orderInvariants,
  ...moneyInvariants,
  ...refundInvariants,
  ...paperInvariants,
  ...messageInvariants,
  ...mailInvariants,
  ...secretInvariants,
];
