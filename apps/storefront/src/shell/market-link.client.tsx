"use client";

import type { ReactNode } from "react";
import { pathInMarket } from "./path-in-market.ts";

interface MarketLinkProps {
  /** The home page of the market that it leads to. */
  home: string;
  /** The prefix of the market that the visitor is in. */
  from: string;
  current: boolean;
  children: ReactNode;
}

/**
 * Leads to this page in another market. Which page this is, only the browser knows (the document is shared by all paths of
 * a layout), so the address is completed when it is followed; without JavaScript it leads to the market's home page.
 */
export function MarketLink({ home, from, current, children }: MarketLinkProps) {
  return (
    <a
      href={home}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.currentTarget.href = pathInMarket(location.pathname, from, home);
      }}
      className="flex justify-between gap-6 px-5 py-2.5 hover:bg-paper-sunk aria-[current]:font-medium"
    >
      {children}
    </a>
  );
}
