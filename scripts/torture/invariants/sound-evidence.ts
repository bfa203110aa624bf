import type { Evidence } from "../evidence.ts";

/**
 * A shop in good order: order 1001 is paid and confirmed, one of its two mugs has left, and its shipping was refunded; order 1002 was declined and has expired. Tests plant one wrong
 * thing in it and see that exactly the right promise notices.
 */
export function soundEvidence(wrong: Partial<Evidence> = {}): Evidence {
  const common = { currency: "EUR", shipping: 690, surcharge: 0, discount: 0, pricesIncludeTax: true };
  const paper = { year: 2026, ordinal: 1, orderId: "o1", printed: true };
  const posting = { journalId: "j1", kind: "capture", orderId: "o1", currency: "EUR" };
  return {
    orders: [
      {
        ...common,
        id: "o1",
        number: 1001,
        cartId: "c1",
        email: "ana@customers.example",
        state: "paid",
        fulfilment: "partly_fulfilled",
        goods: 5600,
        tax: 1176,
        total: 6290,
      },
      {
        ...common,
        id: "o2",
        number: 1002,
        cartId: "c2",
        email: "ben@customers.example",
        state: "expired",
        fulfilment: "unfulfilled",
        goods: 2800,
        tax: 653,
        total: 3490,
      },
    ],
    lines: [
      { orderId: "o1", sku: "MUG", quantity: 2, unit: 2800, total: 5600, tax: 1047 },
      { orderId: "o2", sku: "MUG", quantity: 1, unit: 2800, total: 2800, tax: 524 },
    ],
    entries: [
      ...["placed", "authorised", "paid", "shipped"].map((kind) => ({ orderId: "o1", kind })),
      ...["placed", "expired"].map((kind) => ({ orderId: "o2", kind })),
    ],
    keys: [
      { key: "key-1", orderId: "o1" },
      { key: "key-2", orderId: "o2" },
    ],
    availability: [{ sku: "MUG", onHand: 9, reserved: 1 }],
    levels: [
      { sku: "MUG", warehouse: "PDX", onHand: 4, allocated: 0 },
      { sku: "MUG", warehouse: "RTM", onHand: 5, allocated: 1 },
    ],
    movements: [
      { sku: "MUG", warehouse: "PDX", reason: "received", quantity: 4 },
      { sku: "MUG", warehouse: "RTM", reason: "received", quantity: 6 },
      { sku: "MUG", warehouse: "RTM", reason: "shipped", quantity: -1 },
    ],
    reservations: [
      { orderId: "o1", state: "allocated" },
      { orderId: "o2", state: "released" },
    ],
    reservationLines: [
      { orderId: "o1", sku: "MUG", quantity: 1 },
      { orderId: "o2", sku: "MUG", quantity: 1 },
    ],
    allocations: [{ orderId: "o1", sku: "MUG", quantity: 1, warehouse: "RTM" }],
    shipments: [{ orderId: "o1", sku: "MUG", quantity: 1, warehouse: "RTM" }],
    attempts: [
      { id: "a1", orderId: "o1", state: "captured", currency: "EUR", amount: 6290, gatewayReference: "pay_1" },
      { id: "a2", orderId: "o2", state: "failed", currency: "EUR", amount: 3490, gatewayReference: "pay_2" },
    ],
    refunds: [{ id: "r1", attemptId: "a1", state: "settled", currency: "EUR", amount: 690 }],
    papers: [
      { ...paper, kind: "invoice", number: "AC-2026-000001", refundId: null, net: 5114, tax: 1176, total: 6290 },
      { ...paper, kind: "credit_note", number: "AC-CN-2026-000001", refundId: "r1", net: 561, tax: 129, total: 690 },
    ],
    postings: [
      { ...posting, account: "gateway_receivable", amount: 6290 },
      { ...posting, account: "sales", amount: -6290 },
      { ...posting, journalId: "j2", kind: "refund", account: "gateway_receivable", amount: -690 },
      { ...posting, journalId: "j2", kind: "refund", account: "sales", amount: 690 },
    ],
    webhooks: [{ eventId: "evt_1", type: "payment.captured", state: "applied", note: null }],
    outbox: [
      { eventId: "e1", queue: "payment-processing", type: "payment.requested", sent: true },
      { eventId: "e2", queue: "order-processing", type: "payment.captured", sent: true },
      { eventId: "e3", queue: "order-processing", type: "order.paid", sent: true },
      { eventId: "e3", queue: "notification", type: "order.paid", sent: true },
      { eventId: "e3", queue: "back-office", type: "order.paid", sent: true },
    ],
    inbox: [
      { eventId: "e1", consumer: "authorise-payment" },
      { eventId: "e2", consumer: "confirm-paid-order" },
      { eventId: "e3", consumer: "assign-paid-order" },
      { eventId: "e3", consumer: "invoice-paid-order" },
      { eventId: "e3", consumer: "mail-order-confirmation" },
    ],
    deliveries: [
      { kind: "order-confirmation", orderId: "o1", messageId: "order-confirmation.o1", state: "sent" },
      { kind: "order-refunded", orderId: "r1", messageId: "order-refunded.r1", state: "sent" },
    ],
    book: [
      {
        id: "pay_1",
        reference: "a1",
        orderReference: "o1",
        status: "captured",
        currency: "EUR",
        amount: 6290,
        authorised: 6290,
        captured: 6290,
        refunded: 690,
        refundsPending: 0,
        voided: 0,
        captures: 1,
      },
      {
        id: "pay_2",
        reference: "a2",
        orderReference: "o2",
        status: "declined",
        currency: "EUR",
        amount: 3490,
        authorised: 0,
        captured: 0,
        refunded: 0,
        refundsPending: 0,
        voided: 0,
        captures: 0,
      },
    ],
    mails: [
      {
        messageId: "<order-confirmation.o1@alderandclay.example>",
        to: ["ana@customers.example"],
        subject: "Your order 1001",
      },
      {
        messageId: "<order-refunded.r1@alderandclay.example>",
        to: ["ana@customers.example"],
        subject: "Your refund of €6.90 is on its way",
      },
    ],
    deadLetters: [],
    queued: [{ queue: "order-processing", messages: 0 }],
    acknowledged: [
      { email: "ana@customers.example", key: "key-1", number: 1001, currency: "EUR", total: 6290 },
      { email: "ben@customers.example", key: "key-2", number: 1002, currency: "EUR", total: 3490 },
    ],
    cardNumbers: [],
    placesSearched: 100,
    ...wrong,
  };
}

/** The rows with one more, or with the first one changed. */
export const plus = <Row>(rows: readonly Row[], row: Row): Row[] => [...rows, row];
export const firstBut = <Row>(rows: readonly Row[], change: Partial<Row>): Row[] =>
  rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
