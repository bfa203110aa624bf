import { money, zero } from "@cartwright/kernel/money";
import type { CurrencyFigures, Figures, PeriodFigures } from "@cartwright/reporting/contract";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import type { Me } from "../trpc/outputs.ts";
import { Queries } from "../trpc/queries.client.tsx";
import { askedIn } from "./asked.ts";
import { Overview } from "./overview.tsx";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const PAID: Figures = {
  orders: 3,
  units: 5,
  gross: money(30_000, "USD"),
  refunds: 1,
  refunded: money(1_000, "USD"),
  net: money(29_000, "USD"),
  shipping: zero("USD"),
  tax: zero("USD"),
  average: money(10_000, "USD"),
  cartsStarted: 20,
  cartsPaid: 3,
  conversion: 0.15,
};
const POINT = { net: 29_000, orders: 3, average: 10_000, conversion: 0.15 };
const USD: CurrencyFigures = {
  currency: "USD",
  now: PAID,
  before: { ...PAID, orders: 2, net: money(20_000, "USD") },
  change: { net: 0.45, orders: 0.5, average: null, conversion: -0.02 },
  series: [{ at: "00", ...POINT }],
  seriesBefore: [{ at: "00", ...POINT }],
};
const TODAY: PeriodFigures = {
  timeZone: "UTC",
  unit: "hour",
  from: "2026-03-10",
  to: "2026-03-10",
  before: { from: "2026-03-03", to: "2026-03-03" },
  until: "14:15",
  madeAt: null,
  beingMade: 0,
  currencies: [USD],
  markets: ["us"],
  everSold: true,
};
const THE_MUG = { productId: "p", title: "Tide Mug", units: 4, revenue: money(9_900, "USD") };
const MARKETS = [
  { code: "us", name: "United States", open: true },
  { code: "eu", name: "Europe", open: true },
];
const KNOWN = {
  today: TODAY,
  period: TODAY,
  top: [{ currency: "USD" as const, products: [THE_MUG] }],
  markets: MARKETS,
};
const ME = {
  name: "Ana",
  role: "Owner",
  secondFactor: true,
  permissions: ["reports.read", "orders.read"],
} as unknown as Me;
const MATTER = { kind: "to_ship", count: 99, more: true, since: null, orderNumber: null } as const;

function shown(more: Partial<Parameters<typeof Overview>[0]> = {}, address: Record<string, string> = {}): string {
  return renderToStaticMarkup(
    <Queries>
      <Overview
        me={ME}
        asked={askedIn(address)}
        matters={[MATTER]}
        figures={KNOWN}
        orders={{ items: [], next: null }}
        sessions={[]}
        {...more}
      />
    </Queries>,
  );
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("the overview", () => {
  test("says how today goes beside last week, in words as well as by an arrow", () => {
    const text = textOf(shown({}, { range: "7d" }));
    expect(text).toContain("Tuesday 10 March, compared with last Tuesday by 14:15.");
    expect(text).toContain("$290.00 45% more than last Tuesday by 14:15");
    expect(text).toContain("15% 2 points less than");
    expect(text).toContain("Nothing to compare with");
  });

  test("draws what is asked for, and says its values to who cannot see the drawing", () => {
    const html = shown({}, { range: "today", show: "orders" });
    expect(html).toContain('aria-label="Orders by hour"');
    expect(html).toContain('aria-valuetext="Tue 10 Mar, 00:00: 3; Tue 3 Mar, 00:00: 3"');
    expect(html).not.toMatch(/ style="/);
    expect(textOf(html)).not.toContain("Today so far");
  });

  test("says what waits, how much at least, and where to go", () => {
    const html = shown();
    expect(html).toContain('href="/orders?fulfilment=to_ship"');
    expect(textOf(html)).toContain("99+ orders to ship");
    expect(textOf(shown({ matters: [] }))).toContain("Nothing waits for you.");
  });

  test("has a first day, while nothing has been sold", () => {
    const nothing = { ...TODAY, everSold: false, currencies: [] };
    const text = textOf(shown({ figures: { today: nothing, period: nothing, top: [], markets: [] } }));
    expect(text).toContain("nobody has bought anything yet");
    expect(text).not.toContain("Net revenue");
  });

  test("calls markets what settings call them, and one that is gone by its code", () => {
    const period = { ...TODAY, markets: ["eu", "gb", "us"] };
    const options = shown({ figures: { ...KNOWN, period } }).match(/<option value="(eu|gb|us)">[^<]*/g);
    expect(options?.map((option) => textOf(option).trim())).toEqual(["Europe", "GB", "United States"]);
  });

  test("tells that days are still being made", () => {
    expect(textOf(shown({ figures: { ...KNOWN, period: { ...TODAY, beingMade: 12 } } }))).toContain(
      "12 days are being made",
    );
  });

  test("keeps figures from whoever may not see them, and begins with what waits for them", () => {
    const text = textOf(shown({ figures: null }));
    expect(text).not.toContain("Net revenue");
    expect(text.indexOf("99+ orders to ship")).toBeLessThan(text.indexOf("What your role may do"));
  });
});
