import type { CategoryLink } from "@cartwright/catalog/contract";

/** A breadcrumb's categories with the path of each: `tableware`, then `tableware/mugs-cups`. */
export function withPaths(fromRoot: readonly CategoryLink[]): (CategoryLink & { path: string })[] {
  return fromRoot.map((category, index) => ({
    ...category,
    path: fromRoot
      .slice(0, index + 1)
      .map(({ slug }) => slug)
      .join("/"),
  }));
}
