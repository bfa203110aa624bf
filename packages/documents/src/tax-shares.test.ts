import { add, money, subtract } from "@cartwright/kernel/money";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaxShare } from "./contract.ts";
import { creditShares, sumOfTaxes, taxesOf } from "./tax-shares.ts";

const USD = (amount: number) => money(amount, "USD");
const share = (net: number, tax: number, basisPoints = 725): TaxShare => ({
  name: "Sales tax",
  basisPoints,
  net: USD(net),
  tax: USD(tax),
  gross: USD(net + tax),
});

test("where prices include tax, one rate covers everything, to the minor unit", () => {
  const taxes = taxesOf(anOrderView());
  expect(taxes).toMatchObject([{ name: "VAT", basisPoints: 2300, net: { amount: 7390 }, tax: { amount: 1700 } }]);
  expect(sumOfTaxes(taxes).gross.amount).toBe(9090);
});

const [line] = anOrderView().lines;
/** One mug at $28.00 or €28.00 with carriage of 8.95; the tax of the mug and of the whole. */
const aMug = (more: object, tax: { line: number; all: number; total: number }) => {
  const of = (amount: number) => money(amount, "USD");
  const lines = [{ ...line!, quantity: 1, unit: of(2800), total: of(2800), tax: of(tax.line) }];
  const sums = { goods: of(2800), shipping: of(895), surcharge: of(0), discount: of(0), tax: of(tax.all) };
  return anOrderView({ ...sums, total: of(tax.total), lines, ...more });
};
const ADDED = { pricesIncludeTax: false, taxName: "Sales tax", taxBasisPoints: 725 };
const untaxed = { name: "Untaxed", basisPoints: 0, net: USD(895), tax: USD(0), gross: USD(895) };

test("where carriage is untaxed, it is a share of its own", () => {
  expect(taxesOf(aMug(ADDED, { line: 203, all: 203, total: 3898 }))).toEqual([share(2800, 203), untaxed]);
});

test("a market outside the US that adds its tax has taxed the carriage, too", () => {
  const taxes = taxesOf(aMug(ADDED, { line: 203, all: 268, total: 3963 }));
  expect(taxes).toEqual([share(3695, 268)]);
});

test("the US with prices that include the tax has not", () => {
  const taxes = taxesOf(aMug({ ...ADDED, pricesIncludeTax: true }, { line: 189, all: 189, total: 3695 }));
  expect(taxes).toEqual([share(2611, 189), untaxed]);
});

test("credit notes take back what was charged: never more, and all of it in the end, however it is cut", () => {
  const amounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(5_000), { maxLength: 8 }), (nets, cuts) => {
      const charged = nets.map((net, index) => share(net, Math.round(net * [0.0725, 0, 0.23][index]!), index));
      const { gross } = sumOfTaxes(charged);
      const credited: TaxShare[][] = [];
      let left = gross;
      for (const cut of [...cuts, Number.MAX_SAFE_INTEGER]) {
        const refund = money(Math.min(cut, left.amount), "USD");
        const note = creditShares(charged, credited, refund);
        expect(sumOfTaxes(note).gross).toEqual(refund);
        for (const part of note) {
          expect(part.net.amount).toBeGreaterThanOrEqual(0);
          expect(part.tax.amount).toBeGreaterThanOrEqual(0);
          expect(add(part.net, part.tax)).toEqual(part.gross);
        }
        credited.push(note);
        left = subtract(left, refund);
      }
      for (const [index, { net, tax }] of charged.entries()) {
        expect(add(USD(0), ...credited.map((note) => note[index]!.net))).toEqual(net);
        expect(add(USD(0), ...credited.map((note) => note[index]!.tax))).toEqual(tax);
      }
    }),
  );
});

test("a refund of more than is left is a bug, and no credit note", () => {
  expect(() => creditShares([share(100, 7)], [[share(100, 7)]], USD(1))).toThrow("0 is left");
});
