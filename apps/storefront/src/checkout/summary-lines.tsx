import { formatMoney, type Money } from "@cartwright/kernel/money";
import { Picture } from "@cartwright/ui/picture";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { pictureSource } from "../catalog/picture-source.ts";
import type { Picture as CataloguePicture } from "@cartwright/catalog/contract";

interface SummaryLine {
  readonly variantId: string;
  readonly title: string;
  readonly variantLabel: string;
  readonly picture: CataloguePicture | null;
  readonly quantity: number;
  readonly total: Money;
}

/** What is bought, in short. */
export function SummaryLines({ lines, locale }: { lines: readonly SummaryLine[]; locale: string }) {
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li key={line.variantId} className="grid grid-cols-[4rem_1fr_auto] items-center gap-4 text-small">
          <span className="block aspect-4/5 bg-paper-sunk">
            {line.picture ? (
              <Picture picture={pictureSource(line.picture)} sizes="64px" alt="" className="size-full" />
            ) : null}
          </span>
          <span className="grid min-w-0">
            <span className="font-medium">{line.title}</span>
            {line.variantLabel ? <span className="text-fine text-ink-soft">{line.variantLabel}</span> : null}
            <span className="tabular text-fine text-ink-soft">
              <VisuallyHidden>Quantity </VisuallyHidden>
              <span aria-hidden>× </span>
              {line.quantity}
            </span>
          </span>
          <span className="tabular">{formatMoney(line.total, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
