import type { CategoryNode, Market } from "@cartwright/catalog/contract";
import Link from "next/link";
import { CartButton } from "../cart/cart-button.client.tsx";
import { MarketList, MarketMenu } from "./market-menu.tsx";
import { marketPath } from "./market-path.ts";
import { PhoneMenu } from "./phone-menu.client.tsx";
import { ShopName } from "./shop-name.tsx";

interface SiteHeaderProps {
  /** Its name. */
  shop: string;
  market: Market;
  markets: readonly Market[];
  navigation: readonly CategoryNode[];
}

const IN_ONE_LINE = 6;

/** The shop's name in the middle, what it sells to the left, where and what is bought to the right. */
export function SiteHeader({ shop, market, markets, navigation }: SiteHeaderProps) {
  const links = navigation.map(({ path, name }) => ({ href: marketPath(market, `/categories/${path}`), name }));
  return (
    <header className="sticky top-0 z-30 bg-paper">
      <a
        href="#main"
        className="absolute top-2 left-4 -translate-y-20 rounded-soft bg-ink px-4 py-3 text-small text-paper focus:translate-y-0"
      >
        Skip to the content
      </a>
      <div className="grid h-16 grid-cols-[1fr_auto_1fr] items-center px-margin lg:h-19">
        <div className="-ml-3 xl:hidden">
          <PhoneMenu links={links} accountPath={marketPath(market, "/account")}>
            <MarketList market={market} markets={markets} />
          </PhoneMenu>
        </div>
        <nav aria-label="Shop" className="hidden xl:block">
          <ul className="flex gap-6.5">
            {links.slice(0, IN_ONE_LINE).map(({ href, name }) => (
              <li key={href}>
                <Link href={href} className="underlined decoration-transparent text-small">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Link
          href={marketPath(market, "/")}
          className="px-4 font-display text-[1.375rem] leading-none tracking-[-0.02em] whitespace-nowrap lg:text-[1.625rem]"
        >
          <ShopName name={shop} />
        </Link>
        <div className="flex items-center justify-end gap-6">
          <div className="hidden md:block">
            <MarketMenu market={market} markets={markets} />
          </div>
          {/* A plain link, the same for everybody: who is signed in, the page asks. Its document has the stricter policy. */}
          <a
            href={marketPath(market, "/account")}
            className="underlined hidden py-2 text-small decoration-transparent lg:block"
          >
            Account
          </a>
          <CartButton market={market} />
        </div>
      </div>
    </header>
  );
}
