"use client";

import { Search } from "lucide-react";
import type { Me } from "../trpc/outputs.ts";
import { AccountMenu } from "./account-menu.client.tsx";
import { Brand } from "./brand.client.tsx";
import { CommandKey } from "./command-key.client.tsx";
import { openCommandMenu } from "./commands.ts";
import { NavList } from "./nav-list.client.tsx";

/** The left side of the window, from a laptop's width up. */
export function Sidebar({ me }: { me: Me }) {
  return (
    <header className="sticky top-0 hidden h-dvh flex-col gap-4 border-r border-line bg-paper px-3 py-4 lg:flex">
      <Brand />
      <button
        type="button"
        onClick={openCommandMenu}
        className="flex min-h-9 items-center gap-2.5 rounded-soft border border-line bg-paper-raised px-2.5 text-small text-ink-soft transition-colors hover:border-line-strong hover:text-ink"
      >
        <Search aria-hidden size={16} strokeWidth={1.6} />
        <span className="grow text-left">Search or go to</span>
        <CommandKey />
      </button>
      <div className="-mx-1 grow overflow-y-auto px-1">
        <NavList permissions={me.permissions} />
      </div>
      <AccountMenu me={me} />
    </header>
  );
}
