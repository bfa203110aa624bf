"use client";

import type { CategoryNode } from "@cartwright/catalog/contract";
import { Checkbox } from "@cartwright/ui/checkbox";
import { flat } from "../category-options.tsx";

interface CategoryTreeProps {
  categories: readonly CategoryNode[];
  chosen: readonly string[];
  /** The main category is one of them anyway. */
  main: string;
  onChange: (chosen: readonly string[]) => void;
}

/** All categories as a tree; the product stands in each that is chosen. */
export function CategoryTree({ categories, chosen, main, onChange }: CategoryTreeProps) {
  const all = flat(categories);
  const also = all.filter(({ slug }) => chosen.includes(slug) && slug !== main).map(({ name }) => name);
  return (
    <details className="group rounded-soft border border-line">
      <summary className="flex min-h-control items-center justify-between gap-3 px-3 py-1.5 text-small focus-visible:outline-offset-0">
        <span className="font-medium">Also in</span>
        <span className="min-w-0 truncate text-ink-soft">
          {also.length === 0 ? "No other category" : also.join(", ")}
        </span>
      </summary>
      <ul className="grid max-h-72 gap-2 overflow-y-auto border-t border-line px-3 py-3" aria-label="Categories">
        {all.map(({ slug, name, depth }) => (
          <li key={slug} className={INDENT[depth] ?? "pl-15"}>
            <Checkbox
              label={slug === main ? `${name} (main)` : name}
              checked={slug === main || chosen.includes(slug)}
              disabled={slug === main}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

const INDENT = ["", "pl-5", "pl-10"];
