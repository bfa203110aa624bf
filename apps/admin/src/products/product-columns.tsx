import { aboveRowClasses, type Column, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { classNames } from "@cartwright/ui/class-names";
import { Moment } from "@cartwright/ui/moment.client";
import Link from "next/link";
import type { ProductRow } from "./filters.ts";
import { StatusBadge } from "./product-status.tsx";
import { ProductMenu } from "./product-menu.client.tsx";
import { variantWords } from "./product-words.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** What the list says of a product. */
export const productColumns = ({
  mayWrite,
  shop,
}: {
  mayWrite: boolean;
  shop: string;
}): readonly Column<ProductRow>[] => [
  {
    head: "Product",
    cell: ({ id, title, picture, vendor }) => (
      <span className="flex min-w-0 items-center gap-3 max-md:pr-10">
        <Thumbnail picture={picture} wide={40} className="size-10 shrink-0" />
        <span className="grid min-w-0">
          <Link href={`/products/${id}`} className={`${rowEntryClasses} [overflow-wrap:anywhere]`}>
            {title}
          </Link>
          {vendor === "" ? null : <span className="truncate text-fine text-ink-soft">{vendor}</span>}
        </span>
      </span>
    ),
  },
  {
    head: "Status",
    cell: ({ status, publishedAt }) => (
      <span className="flex flex-wrap items-center gap-x-2">
        <StatusBadge status={status} />
        {status === "scheduled" && publishedAt !== null ? (
          <span className="text-fine text-ink-soft">
            <Moment at={publishedAt} as="ago" />
          </span>
        ) : null}
      </span>
    ),
  },
  {
    head: "Variants",
    from: "desktop",
    cell: ({ variants }) => <span className="tabular">{variantWords(variants)}</span>,
  },
  { head: "Available", end: true, cell: (row) => <Available row={row} /> },
  { head: "Category", from: "tablet", cell: ({ category }) => category },
  {
    head: "Changed",
    end: true,
    cell: ({ updatedAt }) => (
      <span className="text-ink-soft">
        <Moment at={updatedAt} as="ago" />
      </span>
    ),
  },
  {
    head: "Actions",
    quiet: true,
    end: true,
    cell: (row) => (
      <span className={classNames(aboveRowClasses, "max-md:absolute max-md:top-2.5 max-md:right-3")}>
        <ProductMenu row={row} mayWrite={mayWrite} shop={shop} />
      </span>
    ),
  },
];

/** How many can be sold now, of all variants; none of something that is in the shop is worth a look. */
function Available({ row: { available, status } }: { row: ProductRow }) {
  if (available > 0) return <span className="tabular">{available}</span>;
  return (
    <span className={classNames("tabular whitespace-nowrap", status === "active" && "font-medium text-danger")}>
      {status === "active" ? "None left" : 0}
    </span>
  );
}
