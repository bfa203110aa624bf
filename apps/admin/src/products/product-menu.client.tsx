"use client";

import { Menu, menuItemClasses } from "@cartwright/ui/menu.client";
import { Archive, ArrowUpRight, Copy, Ellipsis, FilePenLine, Store } from "lucide-react";
import Link from "next/link";
import type { ProductRow } from "./filters.ts";
import { useDuplicate } from "./use-duplicate.ts";
import { useSetStatus } from "./use-set-status.ts";

interface ProductMenuProps {
  row: ProductRow;
  mayWrite: boolean;
  shop: string;
}

/** What can be done with a product from the list. Each change offers the way back. */
export function ProductMenu({ row, mayWrite, shop }: ProductMenuProps) {
  const { id, title, slug, status } = row;
  const { set, pending } = useSetStatus(row);
  const duplicate = useDuplicate(title);
  return (
    <Menu
      button={<Ellipsis aria-hidden size={18} strokeWidth={1.6} />}
      label={`Actions for ${title}`}
      buttonClassName="inline-grid size-target place-items-center rounded-soft text-ink-soft hover:bg-paper-sunk hover:text-ink"
      className="w-52"
    >
      <Link href={`/products/${id}`} className={menuItemClasses}>
        <FilePenLine aria-hidden size={16} strokeWidth={1.6} />
        {mayWrite ? "Edit" : "Open"}
      </Link>
      {status === "active" ? (
        <a href={`${shop}/products/${slug}`} target="_blank" rel="noreferrer" className={menuItemClasses}>
          <ArrowUpRight aria-hidden size={16} strokeWidth={1.6} />
          View in shop
        </a>
      ) : null}
      {mayWrite ? (
        <button
          type="button"
          className={menuItemClasses}
          disabled={duplicate.pending}
          onClick={() => duplicate.run({ productId: id })}
        >
          <Copy aria-hidden size={16} strokeWidth={1.6} />
          Duplicate
        </button>
      ) : null}
      {mayWrite && status !== "active" ? (
        <button type="button" className={menuItemClasses} disabled={pending} onClick={() => void set("active")}>
          <Store aria-hidden size={16} strokeWidth={1.6} />
          {status === "scheduled" ? "Publish now" : "Publish"}
        </button>
      ) : null}
      {mayWrite && status !== "draft" ? (
        <button type="button" className={menuItemClasses} disabled={pending} onClick={() => void set("draft")}>
          <FilePenLine aria-hidden size={16} strokeWidth={1.6} />
          Back to draft
        </button>
      ) : null}
      {mayWrite && status !== "archived" ? (
        <button type="button" className={menuItemClasses} disabled={pending} onClick={() => void set("archived")}>
          <Archive aria-hidden size={16} strokeWidth={1.6} />
          Archive
        </button>
      ) : null}
    </Menu>
  );
}
