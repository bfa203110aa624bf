import { aboveRowClasses, type Column, rowEntryClasses } from "@cartwright/ui/data-table.client";
import Link from "next/link";
import type { StockPage } from "./filters.ts";
import { StockLevel } from "./stock-level.tsx";

type Row = StockPage["items"][number];

interface StockColumns {
  /** Counted there alone, when given. */
  warehouse: string | undefined;
  lowAt: number;
  onOpen: (sku: string) => void;
}

/** What the list says of a SKU. */
export function stockColumns({ warehouse, lowAt, onOpen }: StockColumns): readonly Column<Row>[] {
  const names = (row: Row) => row.warehouses.filter(({ code }) => warehouse === undefined || code === warehouse);
  return [
    {
      head: "SKU",
      cell: ({ sku }) => (
        <button
          type="button"
          className={`${rowEntryClasses} tabular text-left whitespace-nowrap`}
          onClick={() => onOpen(sku)}
        >
          {sku}
        </button>
      ),
    },
    {
      head: "Product",
      cell: ({ productId, title, label, status, picture }) => (
        <span className="flex min-w-0 items-center gap-3">
          <Thumbnail picture={picture} />
          <span className="grid min-w-0 max-md:self-baseline">
            <Link href={`/products/${productId}`} className={`${aboveRowClasses} w-fit hover:underline`}>
              {title}
            </Link>
            <span className="text-fine text-ink-soft">
              {label}
              {status === "retired" ? `${label === "" ? "" : ", "}not sold any more` : ""}
            </span>
          </span>
        </span>
      ),
    },
    {
      head: "On hand",
      end: true,
      cell: (row) => (
        <span className="inline-grid">
          {names(row).map(({ code, name, onHand, allocated }) => (
            <span key={code} className="tabular whitespace-nowrap">
              <span className="text-fine text-ink-soft">{name} </span>
              {onHand}
              {allocated > 0 ? <span className="text-fine text-ink-soft"> ({allocated} promised)</span> : null}
            </span>
          ))}
        </span>
      ),
    },
    { head: "Promised", end: true, cell: ({ reserved }) => <span className="tabular">{reserved}</span> },
    {
      head: "Available",
      end: true,
      cell: ({ available }) => <StockLevel available={available} lowAt={lowAt} />,
    },
  ];
}

/** 40 px on the densest of screens. */
const WIDE = 80;

function Thumbnail({ picture }: Pick<Row, "picture">) {
  const width = picture?.widths.find((one) => one >= WIDE);
  if (picture === null || width === undefined) return <span className="size-10 shrink-0 rounded-soft bg-paper-sunk" />;
  return (
    <img
      src={`/media/${picture.assetId}/${width}.webp`}
      alt=""
      width={picture.width}
      height={picture.height}
      loading="lazy"
      decoding="async"
      className="size-10 shrink-0 rounded-soft bg-paper-sunk object-cover"
    />
  );
}
