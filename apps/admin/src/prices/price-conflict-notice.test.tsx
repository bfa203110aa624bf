import type { ProductPrices } from "@cartwright/pricing/contract";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { problemOf } from "../trpc/problem.ts";
import { PriceConflict } from "./price-conflict-notice.tsx";

const nothing = () => undefined;
type Id = ProductPrices["variants"][number]["variantId"];
const variantId = "oat" as Id;
const PRICES: ProductPrices = {
  markets: [{ code: "us", name: "United States", currency: "USD", pricesIncludeTax: false, open: true }],
  variants: [{ variantId, sku: "MUG-OAT", label: "Oat", status: "active", prices: { us: null } }],
};
const THERE = { variantId: "oat", market: "us", amount: 7200, compareAt: null };

const conflict = (message: string, own: Record<string, unknown>) =>
  renderToStaticMarkup(
    <PriceConflict
      prices={PRICES}
      theirs={[THERE]}
      changes={[{ variantId, market: "us", price: { amount: 7100, compareAt: null }, was: null }]}
      problem={problemOf({ message, data: { code: "CHANGED_MEANWHILE", httpStatus: 409, details: { ...own } } })}
      onMine={nothing}
      onTheirs={nothing}
    />,
  );

test("a price that somebody else has changed stands beside one's own", () => {
  const told = conflict("Ana has changed a price meanwhile.", { by: "Ana" });
  expect(told).toContain("Oat, United States: theirs 72.00, yours 71.00");
  expect(told).toContain("Take theirs");
});

test("a price that one has changed in another tab is nobody else's", () => {
  const told = conflict("You changed a price in another tab.", { by: "Ana", own: true });
  expect(told).toContain("Oat, United States: there 72.00, here 71.00");
  expect(told).toContain("Take the other tab’s");
  expect(told).not.toMatch(/theirs|yours/);
});
