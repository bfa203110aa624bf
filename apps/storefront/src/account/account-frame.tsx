import type { Market } from "@cartwright/catalog/contract";
import type { CustomerView } from "@cartwright/identity/contract";
import Link from "next/link";
import type { ReactNode } from "react";
import { marketPath } from "../shell/market-path.ts";
import { SignOut } from "./sign-out.client.tsx";

const PAGES = [
  { path: "/account", name: "Orders" },
  { path: "/account/addresses", name: "Addresses" },
  { path: "/account/security", name: "Security" },
  { path: "/account/profile", name: "Profile" },
] as const;

interface AccountFrameProps {
  market: Market;
  customer: CustomerView;
  here: (typeof PAGES)[number]["path"];
  title: string;
  children: ReactNode;
}

/** An account's page: whose it is and the ways to its other pages beside it, above it on narrow screens. */
export function AccountFrame({ market, customer, here, title, children }: AccountFrameProps) {
  return (
    <section className="grid gap-y-10 px-margin pt-8 pb-16 lg:grid-cols-12 lg:gap-x-8 lg:pt-14">
      <div className="lg:col-span-3">
        <div className="grid gap-6 lg:sticky lg:top-28 lg:gap-8">
          <p className="grid text-small">
            <span className="font-medium break-words">{customer.name}</span>
            <span className="min-w-0 text-ink-soft wrap-anywhere">{customer.email}</span>
          </p>
          <nav aria-label="Account" className="-mx-margin overflow-x-auto px-margin no-scrollbar lg:mx-0 lg:px-0">
            <ul className="flex gap-7 border-b border-line lg:grid lg:gap-0.5 lg:border-0">
              {PAGES.map(({ path, name }) => (
                <li key={path}>
                  <Link
                    href={marketPath(market, path)}
                    aria-current={path === here ? "page" : undefined}
                    className="-mb-px block border-b border-transparent py-3 text-small whitespace-nowrap text-ink-soft transition-colors hover:text-ink aria-[current]:border-ink aria-[current]:text-ink lg:my-1 lg:inline-block lg:py-0.5"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="max-lg:hidden">
            <SignOut path={marketPath(market, "/")} />
          </div>
        </div>
      </div>
      <div className="grid min-w-0 content-start gap-10 lg:col-span-8 lg:col-start-5">
        <h1 className="text-heading">{title}</h1>
        {children}
        <div className="pt-2 lg:hidden">
          <SignOut path={marketPath(market, "/")} />
        </div>
      </div>
    </section>
  );
}
