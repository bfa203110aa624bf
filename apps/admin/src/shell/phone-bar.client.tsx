"use client";

import { Drawer } from "@cartwright/ui/drawer.client";
import { IconButton } from "@cartwright/ui/icon-button";
import { Menu, Search } from "lucide-react";
import { useState } from "react";
import type { Me } from "../trpc/outputs.ts";
import { AccountEntries } from "./account-menu.client.tsx";
import { Brand } from "./brand.client.tsx";
import { openCommandMenu } from "./commands.ts";
import { NavList } from "./nav-list.client.tsx";

/** What the sidebar is on phones: a bar, and a sheet from below where a thumb reaches it. */
export function PhoneBar({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-paper px-2 py-1.5 lg:hidden print:hidden">
      <Brand />
      <span className="flex">
        <IconButton label="Search or go to" icon={<Search size={20} strokeWidth={1.5} />} onClick={openCommandMenu} />
        <IconButton label="Menu" icon={<Menu size={20} strokeWidth={1.5} />} onClick={() => setOpen(true)} />
      </span>
      <Drawer open={open} onClose={close} title={me.name} side="bottom">
        <div className="-mx-3 grid gap-5">
          <NavList permissions={me.permissions} onGo={close} />
          <div className="border-t border-line pt-2">
            <AccountEntries me={me} onGo={close} />
          </div>
        </div>
      </Drawer>
    </header>
  );
}
