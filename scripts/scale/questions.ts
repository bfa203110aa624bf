export interface Question {
  readonly procedure: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const SORTED_DAYS = { from: "2026-01-01", to: "2026-03-31" };

/** Everything that a list of the admin can be asked, once for each filter, sort and kind of search; and the overview. */
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
    { status: "scheduled" },
    { status: "archived", sort: "title" },
    { status: "active" },
    { category: "mugs-cups" },
    { category: "mugs-cups", sort: "title" },
    { tag: "season-3" },
    { tag: "made-7", sort: "title" },
    { search: "a" },
    { search: "walnut" },
    { search: "bowl 12001" },
    { search: "m" },
    { search: "scl-0001" },
    { search: "SCL-000001-S", sort: "title" },
    { search: "zz-nothing" },
    { search: "walnut", status: "draft", sort: "title" },
  ]),
  ...questions("stock.list", [
    {},
    { level: "out" },
    { level: "low" },
    { warehouse: "PDX" },
    { warehouse: "PDX", level: "low" },
    { search: "SCL-0142" },
    { search: "walnut" },
    { search: "zz-nothing", level: "out" },
  ]),
  ...questions("stock.movements", [{ sku: "SCL-000001-S" }]),
  ...questions("customers.list", [
    {},
    { kind: "account" },
    { kind: "guest" },
    { sort: "name" },
    { sort: "name", kind: "guest" },
    { sort: "spent" },
    { sort: "spent", currency: "EUR", kind: "account" },
    { tag: "regular" },
    { tag: "wholesale", sort: "name" },
    { search: "a" },
    { search: "ada" },
    { search: "ada ab" },
    { search: "rosa.olsen" },
    { search: "zz-nobody" },
    { search: "ada", sort: "name", kind: "guest" },
  ]),
  ...questions("customers.groups.list", [{}]),
  ...questions("customers.groups.names", [{}]),
  ...questions("reporting.figures", [{ range: "today" }, { range: "7d" }, { range: "90d" }]),
  ...questions("reporting.topProducts", [{ range: "90d" }]),
  ...questions("audit.list", [{}, { action: "order.shipped" }, { subjectType: "product" }, SORTED_DAYS]),
  ...questions("operations.deadLetters", [{}, { state: "redriven" }, { queue: "notification" }]),
  ...questions("operations.webhooks", [{}]),
];

function questions(procedure: string, inputs: readonly Question["input"][]): Question[] {
  return inputs.map((input) => ({ procedure, input }));
}
