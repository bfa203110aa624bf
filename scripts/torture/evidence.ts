/** What was found outside the processes once everything had come to rest. Amounts in minor units. */
export interface Evidence {
  readonly orders: readonly OrderRow[];
  readonly lines: readonly LineRow[];
  readonly entries: readonly { readonly orderId: string; readonly kind: string }[];
  readonly keys: readonly { readonly key: string; readonly orderId: string | null }[];
  readonly availability: readonly { readonly sku: string; readonly onHand: number; readonly reserved: number }[];
  readonly levels: readonly LevelRow[];
  /** The stock ledger, summed per SKU, warehouse and reason. */
  readonly movements: readonly MovementRow[];
  readonly reservations: readonly { readonly orderId: string; readonly state: string }[];
  readonly reservationLines: readonly UnitRow[];
  readonly allocations: readonly (UnitRow & { readonly warehouse: string })[];
  /** What is in the parcels that have left. */
  readonly shipments: readonly (UnitRow & { readonly warehouse: string })[];
  readonly attempts: readonly AttemptRow[];
  readonly refunds: readonly RefundRow[];
  readonly papers: readonly PaperRow[];
  readonly postings: readonly PostingRow[];
  readonly webhooks: readonly {
    readonly eventId: string;
    readonly type: string;
    readonly state: string;
    readonly note: string | null;
  }[];
  readonly outbox: readonly OutboxRow[];
  readonly inbox: readonly { readonly eventId: string; readonly consumer: string }[];
  readonly deliveries: readonly DeliveryRow[];
  readonly book: readonly BookRow[];
  readonly mails: readonly MailRow[];
  readonly deadLetters: readonly DeadLetter[];
  /** Messages that wait in the queues, visible or not. */
  readonly queued: readonly { readonly queue: string; readonly messages: number }[];
  /** What customers were told, and hold us to. */
  readonly acknowledged: readonly Acknowledged[];
  /** Places where something was written that looks like a card number, each with the number's last four digits. */
  readonly cardNumbers: readonly { readonly where: string; readonly last4: string }[];
  /** Places that were searched for card numbers: log lines, and columns of the database. */
  readonly placesSearched: number;
}

export interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly cartId: string;
  readonly email: string;
  readonly state: string;
  readonly fulfilment: string;
  readonly currency: string;
  readonly goods: number;
  readonly shipping: number;
  readonly surcharge: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
  readonly pricesIncludeTax: boolean;
}

export interface MovementRow {
  readonly sku: string;
  readonly warehouse: string;
  readonly reason: string;
  readonly quantity: number;
}

export interface LineRow extends UnitRow {
  readonly unit: number;
  readonly total: number;
  readonly tax: number;
}

export interface UnitRow {
  readonly orderId: string;
  readonly sku: string;
  readonly quantity: number;
}

export interface LevelRow {
  readonly sku: string;
  readonly warehouse: string;
  readonly onHand: number;
  readonly allocated: number;
}

export interface AttemptRow {
  readonly id: string;
  readonly orderId: string;
  readonly state: string;
  readonly currency: string;
  readonly amount: number;
  readonly gatewayReference: string | null;
}

export interface RefundRow {
  readonly id: string;
  readonly attemptId: string;
  readonly state: string;
  readonly currency: string;
  readonly amount: number;
}

/** An invoice or a credit note. */
export interface PaperRow {
  readonly kind: string;
  readonly year: number;
  readonly ordinal: number;
  readonly number: string;
  readonly orderId: string;
  /** Of a credit note; null for an invoice. */
  readonly refundId: string | null;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly printed: boolean;
}

export interface PostingRow {
  readonly journalId: string;
  readonly kind: string;
  readonly orderId: string;
  readonly account: string;
  readonly currency: string;
  readonly amount: number;
}

export interface OutboxRow {
  readonly eventId: string;
  readonly queue: string;
  readonly type: string;
  readonly sent: boolean;
}

export interface DeliveryRow {
  readonly kind: string;
  readonly orderId: string;
  readonly messageId: string;
  readonly state: string;
}

/** One payment in the gateway's own book; `reference` is our attempt, `orderReference` our order. */
export interface BookRow {
  readonly id: string;
  readonly reference: string;
  readonly orderReference: string;
  readonly status: string;
  readonly currency: string;
  readonly amount: number;
  readonly authorised: number;
  readonly captured: number;
  readonly refunded: number;
  /** On its way to the customer, neither settled nor failed. */
  readonly refundsPending: number;
  readonly voided: number;
  readonly captures: number;
}

export interface MailRow {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
}

export interface DeadLetter {
  readonly queue: string;
  readonly eventId: string;
  readonly type: string;
}

export interface Acknowledged {
  readonly email: string;
  readonly key: string;
  readonly number: number;
  readonly currency: string;
  readonly total: number;
}

/** One promise, held against the evidence. A violation is a sentence that names what is wrong. */
export interface Invariant {
  readonly name: string;
  readonly check: (evidence: Evidence) => Finding;
}

export interface Finding {
  /** Rows that were looked at; a promise that was checked on nothing proves nothing. */
  readonly rows: number;
  readonly violations: readonly string[];
}
