import { StateBadge } from "@cartwright/ui/state-badge";

/** How much can be sold, with a word where it is little. */
export function StockLevel({ available, lowAt }: { available: number; lowAt: number }) {
  if (available <= 0) return <StateBadge tone="bad">Out</StateBadge>;
  if (available <= lowAt) return <StateBadge tone="warning">{available} left</StateBadge>;
  return <span className="tabular">{available}</span>;
}
