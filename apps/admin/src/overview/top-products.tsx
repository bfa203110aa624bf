import { formatMoney } from "@cartwright/kernel/money";
import type { TopProduct, TopProducts } from "@cartwright/reporting/contract";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { MONEY_LOCALE, unitWords } from "../orders/order-words.ts";

interface TopProductsProps {
  top: readonly TopProducts[];
  currency: string | null;
  /** Whether the product's own page may be opened. */
  linked: boolean;
}

/** What brought most in the period that is shown. */
export function TopProductList({ top, currency, linked }: TopProductsProps) {
  const shown = top.find((one) => one.currency === currency) ?? (currency === null ? top[0] : undefined);
  return (
    <Section title="Top products" lead="By what was paid for them, before refunds." flush>
      {shown === undefined ? (
        <p className="px-5 py-5 text-small text-ink-soft">Nothing was sold in these days.</p>
      ) : (
        <ol>
          {shown.products.map((product) => (
            <li
              key={product.productId}
              className="relative grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-t border-line px-5 py-2.5 text-small first:border-t-0 hover:bg-paper-sunk/60"
            >
              <Title product={product} linked={linked} />
              <span className="tabular font-medium">{formatMoney(product.revenue, MONEY_LOCALE)}</span>
              <span className="tabular text-fine text-ink-soft">{unitWords(product.units)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Title({ product: { productId, title }, linked }: { product: TopProduct; linked: boolean }) {
  if (!linked) return <span className="font-medium [overflow-wrap:anywhere]">{title}</span>;
  return (
    <Link
      href={`/products/${productId}`}
      className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
    >
      {title}
    </Link>
  );
}
