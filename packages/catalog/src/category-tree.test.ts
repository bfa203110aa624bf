import { describe, expect, test } from "vitest";
import { contentOf, treeOf } from "./category-tree.ts";

const row = (id: string, parentId: string | null) => ({
  id,
  parentId,
  slug: id,
  name: id.toUpperCase(),
  description: "",
  picture: null,
});
const rows = [row("tableware", null), row("vases", null), row("cups", "tableware"), row("espresso", "cups")];

describe("the category tree", () => {
  test("hangs each category under its parent and tells its path from the root", () => {
    const [tableware, vases] = treeOf(rows);
    expect(tableware?.children[0]?.children[0]).toEqual({
      slug: "espresso",
      name: "ESPRESSO",
      path: "tableware/cups/espresso",
      children: [],
    });
    expect(vases?.children).toEqual([]);
  });

  test("shows a category with its crumbs from the root and what lies directly below", () => {
    const cups = contentOf(rows, "cups");
    expect(cups?.parents).toEqual([{ slug: "tableware", name: "TABLEWARE", path: "tableware" }]);
    expect(cups?.children.map((child) => child.path)).toEqual(["tableware/cups/espresso"]);
    expect(contentOf(rows, "sofas")).toBeNull();
  });
});
