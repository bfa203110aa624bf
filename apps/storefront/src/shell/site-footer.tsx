import type { CategoryNode, Market } from "@cartwright/catalog/contract";
import { imprintOf, type StoreSettings } from "@cartwright/settings/contract";
import { ThemeChoice } from "@cartwright/ui/theme-choice.client";
import Link from "next/link";
import { marketPath } from "./market-path.ts";
import { ShopName } from "./shop-name.tsx";

interface SiteFooterProps {
  store: StoreSettings;
  market: Market;
  navigation: readonly CategoryNode[];
}

/** Every category once more, what is true of every order, and the choice of theme. */
export function SiteFooter({ store, market, navigation }: SiteFooterProps) {
  return (
    <footer className="mt-auto px-margin pt-section">
      <div className="grid gap-x-8 gap-y-12 border-t border-line pt-12 pb-10 md:grid-cols-12">
        <div className="md:col-span-5">
          <p className="font-display text-heading">
            <ShopName name={store.name} />
          </p>
          <p className="pt-2 text-ink-soft">Quiet objects for the home</p>
        </div>
        <nav aria-label="All categories" className="md:col-span-4">
          <ul className="columns-2 gap-8 text-small">
            {navigation.map(({ path, name }) => (
              <li key={path}>
                <Link
                  href={marketPath(market, `/categories/${path}`)}
                  className="underlined block py-1 decoration-transparent"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="text-small md:col-span-3">
          <p className="text-ink-soft">
            {market.pricesIncludeTax
              ? "Every price includes VAT. Delivery is shown before you pay."
              : "Tax and delivery are shown before you pay."}
          </p>
          <p className="pt-4">
            <a href={marketPath(market, "/account")} className="underlined inline-block py-1">
              Your account
            </a>
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 pb-8 text-fine text-ink-soft">
        <div className="grid gap-1">
          <p>
            {imprintOf(store)} ·{" "}
            <a href={`mailto:${store.email}`} className="underlined inline-block py-1 decoration-transparent">
              {store.email}
            </a>
          </p>
          <p>{store.name} is the demonstration shop of Cartwright. Nothing is charged and nothing is sent.</p>
        </div>
        <ThemeChoice />
      </div>
    </footer>
  );
}
