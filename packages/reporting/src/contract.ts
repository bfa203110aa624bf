import type { Currency, Money } from "@cartwright/kernel/money";
import { z } from "zod";

/** PostgreSQL knows no year 0, and nothing was sold before there was a shop. */
const Day = z.iso.date().refine((day) => day >= "1970-01-01" && day < "2200-01-01");

/** Days that one question may ask for. */
export const MOST_DAYS_ASKED = 366;

export const PeriodName = z.enum(["today", "7d", "30d", "90d", "custom"]);
export type PeriodName = z.infer<typeof PeriodName>;

/** Which days, in the shop's calendar. All but `custom` end today. `from` and `to`, both in, belong to `custom`. */
export const AskFigures = z
  .object({
    range: PeriodName.default("today"),
    from: Day.optional(),
    to: Day.optional(),
    market: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
  })
  .superRefine(({ range, from, to }, check) => {
    const refuse = (message: string) => check.addIssue({ code: "custom", path: ["from"], message });
    if (range !== "custom") return;
    if (from === undefined || to === undefined) refuse("Choose the first and the last day.");
    else if (from > to) refuse("The first day comes before the last.");
    else if (Date.parse(to) - Date.parse(from) > (MOST_DAYS_ASKED - 1) * 86_400_000) refuse("Choose a year at most.");
  });
export type AskFigures = z.infer<typeof AskFigures>;

/** What was sold in some time, in one currency. */
export interface Figures {
  /** Orders that were paid, also those that were called off later. */
  readonly orders: number;
  readonly units: number;
  /** What customers paid; shipping and tax are parts of it. */
  readonly gross: Money;
  readonly refunds: number;
  /** What the gateway has given back, whenever it was paid. */
  readonly refunded: Money;
  /** Gross less refunded; it can be below zero. */
  readonly net: Money;
  readonly shipping: Money;
  readonly tax: Money;
  /** Gross by orders; null where there are none. */
  readonly average: Money | null;
  readonly cartsStarted: number;
  /** Of these carts, those that became a paid order up to now. */
  readonly cartsPaid: number;
  /** From 0 to 1: carts paid of carts started; null where none was started. */
  readonly conversion: number | null;
}

/** How figures differ from those before, as a part of those: 0.1 is ten percent more. Null where there was nothing to compare with. */
export interface Change {
  readonly net: number | null;
  readonly orders: number | null;
  readonly average: number | null;
  /** A difference, since it is a percentage itself: 0.01 is one point more. */
  readonly conversion: number | null;
}

/** A day or an hour of a chart. Amounts are minor units of the currency that the chart is in. */
export interface Point {
  /** `2026-11-21`, or the hour: `00` to `23`. */
  readonly at: string;
  readonly net: number;
  readonly orders: number;
  readonly average: number | null;
  readonly conversion: number | null;
}

export interface CurrencyFigures {
  readonly currency: Currency;
  readonly now: Figures;
  /** Of the period before, up to the same time of its last day where this one is under way. */
  readonly before: Figures;
  readonly change: Change;
  /** Every day, or hour, up to the one that is under way. */
  readonly series: readonly Point[];
  /** The whole period before, one point below the other. */
  readonly seriesBefore: readonly Point[];
}

export interface PeriodFigures {
  readonly timeZone: string;
  readonly unit: "day" | "hour";
  readonly from: string;
  readonly to: string;
  /** What it is compared with; for today the same weekday of last week. */
  readonly before: { readonly from: string; readonly to: string };
  /** `14:15`: up to when the last day before is counted, since this period is under way; null where it is over. */
  readonly until: string | null;
  /** When the newest of these figures were made; null where none are yet. */
  readonly madeAt: Date | null;
  /** Days of both periods whose figures are still to be made, or to be made again. */
  readonly beingMade: number;
  /** One for each currency in which something happened, most orders first. They never add up. */
  readonly currencies: readonly CurrencyFigures[];
  /** Those in which something happened, whatever market was asked for. */
  readonly markets: readonly string[];
  /** Whether the shop has sold anything at all. */
  readonly everSold: boolean;
}

export interface TopProduct {
  readonly productId: string;
  /** As it was called when it was last bought. */
  readonly title: string;
  readonly units: number;
  /** Of its lines as displayed, before refunds. */
  readonly revenue: Money;
}

export interface TopProducts {
  readonly currency: Currency;
  readonly products: readonly TopProduct[];
}

export const MatterKind = z.enum([
  "to_ship",
  "money_stuck",
  "refunds_failed",
  "payments_declined",
  "sold_out",
  "low_stock",
  "dead_letters",
  "webhooks",
]);
export type MatterKind = z.infer<typeof MatterKind>;

/** Something that somebody has to look at. */
export interface Matter {
  readonly kind: MatterKind;
  readonly count: number;
  /** It was counted only so far: there are more. */
  readonly more: boolean;
  /** Since when the oldest has waited, where that is known. */
  readonly since: Date | null;
  /** The order that it is about, where one stands for all. */
  readonly orderNumber: number | null;
}
