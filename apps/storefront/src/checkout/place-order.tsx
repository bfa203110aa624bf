import { formatMoney } from "@cartwright/kernel/money";
import { buttonClasses } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { LoaderCircle } from "lucide-react";
import type { QuoteState } from "./use-quote.ts";

interface PlaceOrderProps {
  quote: QuoteState;
  /** True while a new total is on its way: what is shown may not be bought. */
  updating: boolean;
  sending: boolean;
  /** What happens right now, announced. */
  progress: string;
  locale: string;
}

/** The total and the button that buys; at the lower edge of a phone's screen until the page has passed it. */
export function PlaceOrder({ quote: { quote }, updating, sending, progress, locale }: PlaceOrderProps) {
  return (
    <div className="sticky bottom-0 z-10 -mx-margin grid gap-3 bg-paper px-margin py-4 max-lg:shadow-[0_-1px_0_var(--color-line)] sm:pl-[calc(var(--spacing-margin)+4rem)] lg:static lg:mx-0 lg:pr-0 lg:pl-16">
      <p role="status" className="text-small text-ink-soft empty:hidden">
        {progress}
      </p>
      <div className="flex items-center gap-6">
        {quote ? (
          <p
            className={classNames(
              "tabular grid text-fine text-ink-soft transition-opacity lg:hidden",
              updating && "opacity-40",
            )}
          >
            Total
            <span className="font-display text-title text-ink">{formatMoney(quote.total, locale)}</span>
          </p>
        ) : null}
        {/* Not `disabled`: the focus stays where the customer left it. A press does nothing while another is under way or the total is not known. */}
        <button
          type="submit"
          aria-disabled={sending || updating || undefined}
          className={buttonClasses("primary", "grow")}
        >
          {sending ? <LoaderCircle aria-hidden size={18} strokeWidth={1.6} className="animate-spin" /> : null}
          {updating && !sending ? "Updating the total…" : "Place order"}
        </button>
      </div>
    </div>
  );
}
