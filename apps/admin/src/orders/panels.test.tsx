import type { OrderDetail } from "@cartwright/checkout/contract";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OrderItems } from "./order-items.tsx";
import { OrderMoney } from "./order-money.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { OrderAttempts, OrderRefunds } from "./order-payments.tsx";
import { OrderTimeline } from "./order-timeline.tsx";

const usd = (amount: number) => ({ amount, currency: "USD" as const });
const at = new Date("2026-11-21T15:00:00Z");

const order = {
  id: "0198c1a0-0000-7000-8000-000000000001",
  number: 1001,
  state: "paid",
  fulfilment: "partly_fulfilled",
  method: { code: "standard", name: "Standard", daysMin: 3, daysMax: 5 },
  pricesIncludeTax: false,
  taxName: "Sales tax",
  taxBasisPoints: 825,
  taxRounding: "per_total",
  goods: usd(7_200),
  shipping: usd(600),
  surcharge: usd(0),
  discount: usd(0),
  tax: usd(644),
  total: usd(8_444),
  lines: [
    { sku: "MUG-OAT", title: "Tide Mug", variantLabel: "Oat", picture: null, quantity: 3, fulfilled: 1, left: 2 },
  ].map((line) => ({
    ...line,
    variantId: "v",
    productId: "p",
    slug: "s",
    unit: usd(2_400),
    total: usd(7_200),
    tax: usd(594),
  })),
  allocations: [{ sku: "MUG-OAT", warehouseCode: "PDX", warehouseName: "Portland", quantity: 2 }],
  money: { captured: usd(8_444), refunded: usd(500), underWay: usd(1_000), refundable: usd(6_944) },
  attempts: [
    {
      id: "2",
      number: 2,
      state: "captured",
      amount: usd(8_444),
      card: { brand: "visa", last4: "4242" },
      failureCode: null,
      startedAt: at,
    },
    {
      id: "1",
      number: 1,
      state: "failed",
      amount: usd(8_444),
      card: null,
      failureCode: "insufficient_funds",
      startedAt: at,
    },
  ],
  fulfilments: [
    {
      id: "f",
      number: 1,
      warehouseCode: "PDX",
      warehouseName: "Portland",
      carrier: "UPS",
      trackingNumber: "1Z 999",
      trackingUrl: "https://parcels.example/1Z",
      shippedAt: at,
      shippedBy: "Robin Reed",
      lines: [{ sku: "MUG-OAT", quantity: 1 }],
    },
  ],
  refunds: [
    {
      id: "r",
      state: "failed",
      amount: usd(700),
      reason: "Broken",
      failureCode: "refused_by_bank",
      requestedAt: at,
      endedAt: at,
    },
  ],
  entries: [
    { kind: "placed", at, by: null, detail: null },
    { kind: "shipped", at, by: "Robin Reed", detail: { parcel: 1, carrier: "UPS", trackingNumber: "1Z 999" } },
  ],
  may: { fulfil: true, cancel: false, refund: true, note: false },
} as unknown as OrderDetail;

/** What somebody reads, without the marks. */
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const read = (panel: React.ReactElement): string => words(renderToStaticMarkup(panel));

test("a line tells what was ordered, what has left and what is still here, and from where it goes", () => {
  const text = read(<OrderItems order={order} />);
  for (const part of ["MUG-OAT", "3 ordered", "1 shipped", "2 left to ship", "3 × $24.00", "$72.00", "from Portland"])
    expect(text).toContain(part);
});

test("a parcel tells its tracking number, what is in it and who sent it, and leads where it can be followed", () => {
  const html = renderToStaticMarkup(<OrderParcels order={order} />);
  expect(html).toContain('href="https://parcels.example/1Z"');
  for (const part of ["Parcel 1", "UPS", "1 × Tide Mug, Oat", "Left Portland", "Robin Reed"])
    expect(words(html)).toContain(part);
});

test("money is broken down, and what became of it is beside it", () => {
  const text = read(<OrderMoney order={order} />);
  for (const part of [
    "Sales tax, 8.25% $6.44",
    "Total $84.44",
    "Refunded $5.00",
    "under way $10.00",
    "Refundable $69.44",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("Surcharge");
  expect(read(<OrderMoney order={{ ...order, money: null }} />)).toContain("Nothing has been captured.");
});

test("how a price adds up is told step by step, with how its tax was rounded", () => {
  const text = read(<OrderMoney order={order} />);
  for (const part of ["3 × $24.00 = $72.00, Tide Mug, Oat", "Tax, added $6.44", "Rounded once"])
    expect(text).toContain(part);
  const inclusive = { ...order, pricesIncludeTax: true, taxRounding: "per_line" as const };
  expect(read(<OrderMoney order={inclusive} />)).toMatch(
    /Tax, included .* part of the prices above\. Rounded for each line/,
  );
});

test("why a payment or a refund came to nothing stands there in words", () => {
  expect(read(<OrderAttempts order={order} />)).toContain("There was not enough money on the card.");
  expect(read(<OrderAttempts order={order} />)).toContain("Visa •••• 4242");
  expect(read(<OrderRefunds order={order} />)).toContain("The bank sent the money back.");
});

test("the timeline begins with what happened last, and says who did it", () => {
  const sent = {
    kind: "order-shipped",
    recipient: "ana@example.com",
    writtenAt: at,
    sentAt: null,
    trouble: "ECONNREFUSED",
  };
  expect(read(<OrderTimeline order={order} mails={[sent]} />)).toContain(
    "waits to be mailed The mail server says ECONN",
  );
  expect(read(<OrderTimeline order={order} mails={[{ ...sent, sentAt: at }]} />)).toContain(
    "Shipping notice mailed ana@",
  );
  const paper = {
    id: "d",
    kind: "invoice",
    number: "AC-2026-000013",
    state: "ready",
    issuedAt: at,
    total: usd(8_444),
  } as const;
  expect(read(<OrderTimeline order={order} papers={[paper]} />)).toContain("Invoice AC-2026-000013 issued $84.44");
  expect(read(<OrderTimeline order={order} />)).toMatch(/Parcel 1 shipped · Robin Reed UPS, 1Z 999 .* Order placed/);
});
