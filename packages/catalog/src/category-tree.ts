import type { CategoryContent, CategoryNode } from "./contract.ts";
import type { CategoryRow } from "./categories.store.ts";

/** Arranges categories as a tree, roots first. Rows come in sibling order. */
export const treeOf = (rows: readonly CategoryRow[]): readonly CategoryNode[] => branchesOf(rows, null, "");

function branchesOf(rows: readonly CategoryRow[], parentId: string | null, above: string): CategoryNode[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map((row) => {
      const path = `${above}${row.slug}`;
      return { slug: row.slug, name: row.name, path, children: branchesOf(rows, row.id, `${path}/`) };
    });
}

/** One category with its way from the root and what lies directly below; null when no row has the slug. */
export function contentOf(rows: readonly CategoryRow[], slug: string): CategoryContent | null {
  const row = rows.find((candidate) => candidate.slug === slug);
  if (row === undefined) return null;
  const parents = parentsOf(rows, row);
  const path = [...parents, row].map((category) => category.slug).join("/");
  return {
    slug,
    name: row.name,
    description: row.description,
    path,
    picture: row.picture,
    parents: parents.map((parent, depth) => {
      const way = parents.slice(0, depth + 1).map((category) => category.slug);
      return { slug: parent.slug, name: parent.name, path: way.join("/") };
    }),
    children: rows
      .filter((candidate) => candidate.parentId === row.id)
      .map((child) => ({ slug: child.slug, name: child.name, path: `${path}/${child.slug}`, picture: child.picture })),
  };
}

function parentsOf(rows: readonly CategoryRow[], row: CategoryRow): CategoryRow[] {
  const parent = rows.find((candidate) => candidate.id === row.parentId);
  return parent === undefined ? [] : [...parentsOf(rows, parent), parent];
}
