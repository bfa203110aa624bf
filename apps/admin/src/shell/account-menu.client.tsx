"use client";

import { classNames } from "@cartwright/ui/class-names";
import { Menu, menuItemClasses } from "@cartwright/ui/menu.client";
import { ThemeChoice } from "@cartwright/ui/theme-choice.client";
import { ChevronsUpDown, Keyboard, LogOut, ShieldCheck, UserRound } from "lucide-react";
import Link from "next/link";
import type { Me } from "../trpc/outputs.ts";
import { openShortcuts } from "./commands.ts";
import { leave } from "./leave.ts";

/** Who is signed in, and what belongs to them alone. */
export function AccountMenu({ me }: { me: Me }) {
  return (
    <Menu
      label={`Account of ${me.name}`}
      button={
        <>
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-round bg-paper-sunk text-fine font-semibold"
          >
            {initialsOf(me.name)}
          </span>
          <span className="grid min-w-0 grow">
            <span className="truncate text-small leading-tight font-medium">{me.name}</span>
            <span className="truncate text-fine leading-tight text-ink-soft">{me.role}</span>
          </span>
          <ChevronsUpDown aria-hidden size={15} strokeWidth={1.6} className="shrink-0 text-ink-soft" />
        </>
      }
      buttonClassName="flex min-h-11 w-full items-center gap-2.5 rounded-soft px-2 text-left transition-colors hover:bg-paper-sunk"
      className="w-56"
    >
      <AccountEntries me={me} />
    </Menu>
  );
}

/** The entries alone, for the phone's sheet. */
export function AccountEntries({ me, onGo }: { me: Me; onGo?: () => void }) {
  return (
    <>
      <p className="truncate px-3 pt-1.5 pb-1 text-fine text-ink-soft">{me.email}</p>
      <Link href="/profile" onClick={() => onGo?.()} className={menuItemClasses}>
        <UserRound aria-hidden size={16} strokeWidth={1.6} />
        Profile
      </Link>
      <Link href="/security" onClick={() => onGo?.()} className={menuItemClasses}>
        <ShieldCheck aria-hidden size={16} strokeWidth={1.6} />
        Security
      </Link>
      <button
        type="button"
        className={classNames(menuItemClasses, "pointer-coarse:hidden")}
        onClick={() => {
          onGo?.();
          openShortcuts();
        }}
      >
        <Keyboard aria-hidden size={16} strokeWidth={1.6} />
        Keyboard shortcuts
      </button>
      <div className="my-1 border-y border-line px-3 py-1.5">
        <ThemeChoice />
      </div>
      <button type="button" className={menuItemClasses} onClick={() => void leave()}>
        <LogOut aria-hidden size={16} strokeWidth={1.6} />
        Sign out
      </button>
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? "")
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join("")
    .toLocaleUpperCase("en");
