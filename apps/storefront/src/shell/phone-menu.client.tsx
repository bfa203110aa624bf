"use client";

import { Drawer } from "@cartwright/ui/drawer.client";
import { IconButton } from "@cartwright/ui/icon-button";
import { Menu } from "lucide-react";
import Link from "next/link";
import { useState, type ReactNode } from "react";

/** The categories, and the way to the account, behind one button, where they do not fit into a line. */
export function PhoneMenu({
  links,
  accountPath,
  children,
}: {
  links: readonly { href: string; name: string }[];
  accountPath: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton label="Menu" icon={<Menu size={22} strokeWidth={1.4} />} onClick={() => setOpen(true)} />
      <Drawer
        open={open}
        onClose={close}
        title="Shop"
        side="left"
        footer={<div className="-mx-5 -my-2">{children}</div>}
      >
        <nav aria-label="Categories">
          <ul className="grid gap-1 pt-2">
            {links.map(({ href, name }) => (
              <li key={href}>
                <Link href={href} onClick={close} className="block py-2 font-display text-title">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-5 border-t border-line pt-4">
          <a href={accountPath} className="block py-2">
            Account
          </a>
        </p>
      </Drawer>
    </>
  );
}
