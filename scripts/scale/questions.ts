export interface Question {
  readonly procedure: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const SORTED_DAYS = { from: "2026-01-01", to: "2026-03-31" };

/** Everything that a list of the admin can be asked, once for each filter, sort and kind of search. */
export const QUESTIONS: readonly Question[] = [
  ...questions("orders.list", [
    {},
    { fulfilment: "to_ship" },
    { fulfilment: "unfulfilled" },
    { fulfilment: "partly_fulfilled" },
    { state: "paid" },
    { state: "cancelled" },
    { state: "expired", market: "gb" },
    { payment: "partly_refunded" },
    { payment: "refunded", market: "eu" },
    { market: "gb" },
    SORTED_DAYS,
    { ...SORTED_DAYS, payment: "refunded" },
    { search: "a" },
    { search: "ada.abel" },
    { search: "zz-nobody" },
    { search: "50123" },
    { search: "SCL-000001-S" },
    { search: "SCL-000001-S", fulfilment: "to_ship" },
  ]),
  ...questions("products.list", [
    {},
    { sort: "title" },
    { status: "draft" },
    { status: "archived", sort: "title" },
    { status: "scheduled" },
    { category: "mugs-cups" },
    { category: "mugs-cups", sort: "title" },
    { tag: "season-3" },
    { search: "m" },
    { search: "mug" },
    { search: "zz-nothing" },
    { search: "scl-0001" },
    { search: "SCL-000001-S", sort: "title" },
  ]),
  ...questions("audit.list", [{}, { action: "order.shipped" }, { subjectType: "product" }, SORTED_DAYS]),
  ...questions("operations.deadLetters", [{}, { state: "redriven" }, { queue: "notification" }]),
  ...questions("operations.webhooks", [{}]),
];

function questions(procedure: string, inputs: readonly Question["input"][]): Question[] {
  return inputs.map((input) => ({ procedure, input }));
}
