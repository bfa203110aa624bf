"use client";

import type { Permission } from "@cartwright/kernel/permission";
import { classNames } from "@cartwright/ui/class-names";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isAt, navigationFor } from "./navigation.ts";

/** The places that these permissions open. `onGo` hears that one was chosen. */
export function NavList({ permissions, onGo }: { permissions: readonly Permission[]; onGo?: () => void }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Admin" className="grid gap-5">
      {navigationFor(permissions).map(({ label, places }) => (
        <div key={label ?? ""} className="grid gap-1">
          {label === null ? null : <p className="px-2.5 text-fine text-ink-soft">{label}</p>}
          <ul className="grid gap-0.5">
            {places.map(({ href, label: place, icon: Icon }) => {
              const here = isAt(pathname, href);
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={here ? "page" : undefined}
                    onClick={() => onGo?.()}
                    className={classNames(
                      "flex min-h-9 items-center gap-2.5 rounded-soft px-2.5 text-small transition-colors pointer-coarse:min-h-11",
                      here ? "bg-paper-sunk font-medium text-ink" : "text-ink-soft hover:bg-paper-sunk hover:text-ink",
                    )}
                  >
                    <Icon aria-hidden size={17} strokeWidth={1.6} className={here ? "text-clay" : undefined} />
                    {place}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
