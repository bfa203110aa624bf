import { allocate, type Money, money } from "@cartwright/kernel/money";
import type { TaxRounding } from "./contract.ts";

export interface TaxRule {
  /** Hundredths of a per cent: 2300 is 23 %. */
  readonly basisPoints: number;
  /** True: the amounts hold the tax already. False: it is added. */
  readonly included: boolean;
  readonly rounding: TaxRounding;
}

/** The tax of each amount, in or on top of it. Half a minor unit rounds up. Per total: rounded once, then split by largest remainder. Pure. */
export function taxOf(amounts: readonly Money[], rule: TaxRule): Money[] {
  if (rule.rounding === "per_line") return amounts.map((amount) => money(share(amount.amount, rule), amount.currency));
  const [first] = amounts;
  if (first === undefined) return [];
  const sum = amounts.reduce((total, amount) => total + amount.amount, 0);
  return allocate(
    money(share(sum, rule), first.currency),
    amounts.map((amount) => amount.amount),
  );
}

function share(amount: number, { basisPoints, included }: TaxRule): number {
  const whole = included ? 10_000n + BigInt(basisPoints) : 10_000n;
  return Number((2n * BigInt(amount) * BigInt(basisPoints) + whole) / (2n * whole));
}
