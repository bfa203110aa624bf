import type { CardBehaviour } from "../cards.ts";
import type { Faults } from "./faults.store.ts";

const SHUFFLE_MS = 3_000;

/** When the copies of one event are sent, in milliseconds from now; none when it is lost. */
export function planDeliveries(
  type: string,
  card: CardBehaviour["webhooks"],
  faults: Faults["webhook"],
  random: () => number,
): number[] {
  if (card === "lost" || random() < faults.dropRate) return [];
  const copies = card === "twice" || random() < faults.duplicateRate ? 2 : 1;
  const late = typeof card === "object" && (card.only ?? type) === type ? card.lateMs : 0;
  const [least, most] = faults.delayMs;
  const wait = () => late + least + (most - least) * random() + (faults.shuffle ? SHUFFLE_MS * random() : 0);
  return Array.from({ length: copies }, () => Math.round(wait()));
}
