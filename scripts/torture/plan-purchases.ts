import type { Card } from "../shopper/cards.ts";
import type { MarketCode } from "../shopper/people.ts";
import type { Random } from "./random.ts";

/** What a customer does once the order is placed. */
export type Manner =
  /** Follows the order to its end. */
  | "waits"
  /** Closes the browser right after “Place order”. */
  | "leaves"
  /** Presses “Place order” twice at once. */
  | "clicks_twice"
  /** After a decline: another card. */
  | "pays_again"
  /** After a decline: takes the order apart. */
  | "changes_order"
  /** At the bank's question: presses “Fail”. */
  | "fails_challenge"
  /** At the bank's question: goes away. */
  | "ignores_challenge";

export interface Purchase {
  readonly index: number;
  readonly market: MarketCode;
  readonly card: Card;
  readonly manner: Manner;
  readonly method: "standard" | "express";
  /** Wants one of the few that are nearly gone. */
  readonly scarce: boolean;
  /** Different things, with how many of each. */
  readonly quantities: readonly number[];
  /** Between the steps, in milliseconds. */
  readonly thinkMs: number;
}

/** Out of 100 customers. */
const MIX: readonly (readonly [parts: number, card: Card, manner: Manner])[] = [
  [38, "approves", "waits"],
  [9, "approves", "leaves"],
  [8, "approves", "clicks_twice"],
  [7, "challenges", "waits"],
  [2, "challenges", "fails_challenge"],
  [2, "challenges", "ignores_challenge"],
  [4, "declines", "waits"],
  [6, "noFunds", "pays_again"],
  [2, "declines", "changes_order"],
  [3, "hangs", "waits"],
  [4, "drops", "waits"],
  [5, "silent", "leaves"],
  [2, "slow", "waits"],
  [2, "webhookFirst", "waits"],
  [4, "captureFailsOnce", "waits"],
  [2, "captureFails", "leaves"],
];

/** Who comes and what they want: the same for the same random numbers. */
export function planPurchases(count: number, random: Random): Purchase[] {
  const parts = MIX.flatMap(([weight, card, manner]) => Array.from({ length: weight }, () => ({ card, manner })));
  // Dealt like a deck of cards, so that every kind of customer comes also when there are few.
  const deck = Array.from({ length: Math.ceil(count / parts.length) }, () => shuffled(parts, random)).flat();
  return Array.from({ length: count }, (_, index) => {
    const { card, manner } = deck[index]!;
    return {
      index,
      card,
      manner,
      market: random.pick(["us", "us", "eu", "gb"] as const),
      method: random.chance(0.7) ? "standard" : "express",
      scarce: random.chance(0.3),
      quantities: Array.from({ length: random.between(1, 3) }, () => random.between(1, 2)),
      thinkMs: random.between(50, 700),
    };
  });
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!);
}
