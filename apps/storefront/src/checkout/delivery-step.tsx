import { formatMoney } from "@cartwright/kernel/money";
import type { ShippingChoice } from "@cartwright/pricing/contract";
import { Button } from "@cartwright/ui/button";
import { RadioCards } from "@cartwright/ui/radio-cards";
import { Skeleton } from "@cartwright/ui/skeleton";
import { Step } from "./step.tsx";
import type { QuoteState } from "./use-quote.ts";
import { arrivalText, daysText } from "./arrival-text.ts";

interface DeliveryStepProps {
  quote: QuoteState;
  /** False while it is not known where the parcel goes. */
  known: boolean;
  chosen: string;
  onChoose: (code: string) => void;
  locale: string;
}

/** How it travels: what each way costs this cart, and when it arrives. */
export function DeliveryStep({ quote, known, chosen, onChoose, locale }: DeliveryStepProps) {
  return (
    <Step number={2} title="How it travels">
      {!known ? (
        <p className="text-small text-ink-soft">Choose the state above to see what delivery costs.</p>
      ) : quote.choices.length > 0 ? (
        <RadioCards
          legend="Delivery"
          name="shippingMethod"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
          cards={quote.choices.map((choice) => cardOf(choice, locale))}
        />
      ) : quote.problem === null ? (
        <DeliverySkeleton />
      ) : (
        <div role="alert" className="grid justify-items-start gap-4 text-small">
          <p>{quote.problem.message}</p>
          <Button look="secondary" onClick={quote.again}>
            Try again
          </Button>
        </div>
      )}
    </Step>
  );
}

const cardOf = (choice: ShippingChoice, locale: string) => ({
  value: choice.code,
  label: choice.name,
  detail: (
    <>
      {arrivalText(new Date(), choice, locale)} <span className="inline-block">({daysText(choice)})</span>
    </>
  ),
  aside: choice.price.amount === 0 ? "Free" : formatMoney(choice.price, locale),
});

function DeliverySkeleton() {
  return (
    <div role="status" aria-label="Ways of delivery are on their way" className="pt-8">
      {[0, 1].map((row) => (
        <div key={row} className="flex items-center gap-4 border-t border-line py-4 last:border-b">
          <Skeleton className="size-5 rounded-round" />
          <div className="grid grow gap-1.5">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-4 w-56 max-w-full" />
          </div>
          <Skeleton className="h-5 w-12" />
        </div>
      ))}
    </div>
  );
}
