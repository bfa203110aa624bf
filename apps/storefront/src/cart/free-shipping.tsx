import type { CartView } from "@cartwright/cart/contract";
import { formatMoney } from "@cartwright/kernel/money";

/** How far it is to free standard delivery. */
export function FreeShipping({ freeShipping, locale }: { freeShipping: CartView["freeShipping"]; locale: string }) {
  if (freeShipping === null) return null;
  const { from, missing } = freeShipping;
  const reached = missing.amount <= 0;
  const part = reached ? 1 : 1 - missing.amount / from.amount;
  return (
    <div className="grid gap-2.5 pb-5">
      <p className={reached ? "text-fine text-alder" : "text-fine text-ink-soft"} aria-live="polite">
        {reached
          ? "Standard delivery is free."
          : `${formatMoney(missing, locale)} more, and standard delivery is free.`}
      </p>
      <span aria-hidden className="block h-0.5 overflow-hidden bg-line">
        <span
          className="block h-full origin-left bg-alder transition-transform duration-300"
          style={{ transform: `scaleX(${part})` }}
        />
      </span>
    </div>
  );
}
