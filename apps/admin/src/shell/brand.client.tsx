"use client";

import Link from "next/link";
import { useShopName } from "./shop-name.client.tsx";

/** Whose back office this is. */
export function Brand() {
  const name = useShopName();
  return (
    <Link href="/" className="flex min-h-9 items-center gap-2.5 rounded-soft px-2 text-small font-semibold">
      <svg aria-hidden viewBox="0 0 32 32" className="size-6 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-clay" />
        <path
          d="M9 9h14M11.500 9c0 4-4 5.500-4 10.500C7.500 24 11 26.500 16 26.500s8.500-2.500 8.500-7C24.500 14.500 20.500 13 20.500 9"
          className="fill-none stroke-on-clay stroke-[2.2]"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="truncate">{name}</span>
    </Link>
  );
}
