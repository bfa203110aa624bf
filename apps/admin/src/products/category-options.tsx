import type { CategoryNode } from "@cartwright/catalog/contract";

/** The tree of categories within a select; the deeper one lies, the further in it stands. */
export function CategoryOptions({ categories }: { categories: readonly CategoryNode[] }) {
  return flat(categories).map(({ slug, name, depth }) => (
    <option key={slug} value={slug}>
      {`${"\u2003".repeat(depth)}${name}`}
    </option>
  ));
}

interface Line {
  readonly slug: string;
  readonly name: string;
  readonly depth: number;
}

export const flat = (nodes: readonly CategoryNode[], depth = 0): readonly Line[] =>
  nodes.flatMap(({ slug, name, children }) => [{ slug, name, depth }, ...flat(children, depth + 1)]);
