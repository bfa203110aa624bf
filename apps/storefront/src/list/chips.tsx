import { formatMoney } from "@cartwright/kernel/money";
import { X } from "lucide-react";
import Link from "next/link";
import { EVERYTHING, isFiltered, type ListQuery, writeListQuery } from "./list-query.ts";

interface ChipsProps {
  path: string;
  query: ListQuery;
  locale: string;
}

/** What the list is narrowed by; each can be taken away. */
export function Chips({ path, query, locale }: ChipsProps) {
  if (!isFiltered(query)) return null;
  const first = { ...query, cursor: null };
  const price = priceText(query, locale);
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2 pb-8">
      {query.colours.map((colour) => (
        <Chip
          key={colour}
          label={colour}
          href={`${path}${writeListQuery({ ...first, colours: query.colours.filter((other) => other !== colour) })}`}
        />
      ))}
      {price ? (
        <Chip label={price} href={`${path}${writeListQuery({ ...first, priceMin: null, priceMax: null })}`} />
      ) : null}
      <li>
        <Link
          href={`${path}${writeListQuery({ ...EVERYTHING, sort: query.sort })}`}
          scroll={false}
          className="underlined px-2 py-2 text-fine"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}

function Chip({ label, href }: { label: string; href: string }) {
  return (
    <li>
      <Link
        href={href}
        scroll={false}
        aria-label={`Remove filter ${label}`}
        className="inline-flex min-h-9 items-center gap-2 rounded-round bg-paper-sunk px-4 text-fine hover:bg-line"
      >
        {label}
        <X aria-hidden size={14} strokeWidth={1.6} />
      </Link>
    </li>
  );
}

function priceText({ priceMin, priceMax }: ListQuery, locale: string): string | null {
  if (priceMin && priceMax) return `${formatMoney(priceMin, locale)} – ${formatMoney(priceMax, locale)}`;
  if (priceMin) return `From ${formatMoney(priceMin, locale)}`;
  return priceMax ? `Up to ${formatMoney(priceMax, locale)}` : null;
}
