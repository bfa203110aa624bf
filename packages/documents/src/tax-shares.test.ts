import { add, money, subtract } from "@cartwright/kernel/money";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaxShare } from "./contract.ts";
import { creditShares, sumOfTaxes, taxesOf } from "./tax-shares.ts";
import { anOrderView } from "./testing/paid-order.ts";

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

test("where tax is added, carriage is untaxed and a share of its own", () => {
  const order = anOrderView({
    pricesIncludeTax: false,
    taxName: "Sales tax",
    taxBasisPoints: 725,
    goods: USD(2800),
    shipping: USD(895),
    surcharge: USD(0),
    discount: USD(0),
    tax: USD(203),
    total: USD(3898),
  });
  expect(taxesOf(order)).toEqual([
    share(2800, 203),
    { name: "Untaxed", basisPoints: 0, net: USD(895), tax: USD(0), gross: USD(895) },
  ]);
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
