import { CURRENCIES, formatMoney, type Money, money } from "@cartwright/kernel/money";
import { isPermission, PERMISSIONS } from "@cartwright/kernel/permission";
import { factWords } from "./action-words.ts";

type Facts = Readonly<Record<string, unknown>> | null;

/** One fact that changed. A list is told by what came and what went; everything else by before and after. */
export type FactChange =
  | { readonly name: string; readonly kind: "value"; readonly before: string | null; readonly after: string | null }
  | {
      readonly name: string;
      readonly kind: "list";
      readonly gone: readonly string[];
      readonly come: readonly string[];
      readonly stayed: number;
    };

/** What differs between before and after, in the order in which the facts were written; what stayed the same is left out. */
export function diffOf(before: Facts, after: Facts): FactChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap((name) => {
    const [was, is] = [before?.[name], after?.[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (isList(was) && isList(is)) return [listChange(name, was.map(valueWords), is.map(valueWords))];
    return [{ name, kind: "value", before: textOf(was), after: textOf(is) } as const];
  });
}

function listChange(name: string, was: readonly string[], is: readonly string[]): FactChange {
  return {
    name,
    kind: "list",
    gone: was.filter((text) => !is.includes(text)),
    come: is.filter((text) => !was.includes(text)),
    stayed: is.filter((text) => was.includes(text)).length,
  };
}

/** Null where there is nothing to show. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (isList(value)) return value.length === 0 ? null : value.map(valueWords).join(", ");
  return valueWords(value);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function valueWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") {
    if (isPermission(value)) return PERMISSIONS[value];
    return INSTANT.test(value) ? `${value.slice(0, 10)} ${value.slice(11, 16)} UTC` : value;
  }
  if (isList(value)) return value.map(valueWords).join(", ");
  return typeof value === "object" && value !== null ? partsWords(value) : String(value);
}

/** An amount of money as one reads it; anything else part by part: “carrier UPS, tracking number 1Z9”. */
function partsWords(value: object): string {
  const { amount, currency, ...others } = value as Readonly<Record<string, unknown>>;
  const price = moneyIn(amount, currency);
  const parts: Readonly<Record<string, unknown>> =
    price === null ? { ...value } : { amount: formatMoney(price, "en-US"), ...others };
  const told = Object.entries(parts).filter(([, part]) => textOf(part) !== null);
  if (price !== null && told.length === 1) return String(parts["amount"]);
  return told.map(([name, part]) => `${factWords(name).toLowerCase()} ${valueWords(part)}`).join(", ");
}

/** Money as records hold it; null where an amount is of something else. */
function moneyIn(amount: unknown, currency: unknown): Money | null {
  const known = CURRENCIES.find((code) => code === currency);
  return known === undefined || !Number.isSafeInteger(amount) ? null : money(Number(amount), known);
}
