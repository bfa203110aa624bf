import { bookPage, paymentOf, paymentsByReference } from "../book/payments.store.ts";
import { paymentView } from "../book/view.ts";
import type { Gateway } from "../gateway.ts";
import { json, type Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { pageOf, type Call } from "../../web/call.ts";

export function readPayment(gateway: Gateway, call: Call): Answer {
  return json(200, paymentView(gateway, paymentOf(gateway.book, call.params["id"] ?? "")));
}

/** The payments under the merchant's own reference, oldest first; an empty list when there is none. */
export function findPayments(gateway: Gateway, call: Call): Answer {
  const reference = call.query.get("reference");
  if (reference === null || reference === "") {
    throw new ApiError(400, "parameter_invalid", "reference: say which", { field: "reference" });
  }
  return json(200, {
    payments: paymentsByReference(gateway.book, reference).map((payment) => paymentView(gateway, payment)),
  });
}

/** Every payment that this gateway has seen, a page at a time: `after` is the last page's `next`, null at the end. */
export function readBook(gateway: Gateway, call: Call): Answer {
  const page = pageOf(call.query);
  const entries = bookPage(gateway.book, page).map((entry) => ({
    seq: entry.seq,
    id: entry.id,
    reference: entry.reference,
    orderReference: entry.orderReference,
    status: entry.status,
    currency: entry.currency,
    amount: entry.amount,
    authorised: entry.authorised,
    captured: entry.captured,
    refunded: entry.refunded,
    refundsPending: entry.refundsPending,
    voided: entry.voided,
    captures: entry.captures,
    orderCaptures: entry.orderCaptures,
  }));
  return json(200, { entries, next: entries.length === page.limit ? (entries.at(-1)?.seq ?? null) : null });
}
