import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FIELDS, type Values } from "../draft/values.ts";
import { ConflictNotice } from "./conflict-notice.client.tsx";
import type { Editing } from "./editing.ts";
import { OptionsSection } from "./options-section.client.tsx";
import { SaveBar } from "./save-bar.client.tsx";
import { SearchSection } from "./search-section.client.tsx";
import { WordsSection } from "./words-section.client.tsx";

const values: Values = {
  ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as unknown as Values),
  title: "Tide Mug",
  subtitle: "A mug for the coast",
  slug: "tide-mug",
  story: ["One"],
  weight: "380",
  matrix: {
    options: [
      {
        slug: "colour",
        name: "Colour",
        type: "swatch",
        values: [
          { slug: "oat", label: "Oat", swatch: "#d8cbb5", colourFamily: null },
          { slug: "slate", label: "Slate", swatch: null, colourFamily: null },
        ],
      },
    ],
    variants: [
      { id: "a", sku: "TDMG-OAT", barcode: "", weight: "380", options: { colour: "oat" }, status: "active" },
      { id: "b", sku: "TDMG-OLD", barcode: "", weight: "380", options: { colour: "rust" }, status: "retired" },
    ],
  },
};
const editing = (change: Partial<Editing> = {}): Editing => ({
  values,
  problems: {},
  readOnly: false,
  edit: () => undefined,
  ...change,
});
const nothing = () => undefined;

test("whoever may only look is offered nothing that changes something", () => {
  const html = renderToStaticMarkup(<OptionsSection editing={editing({ readOnly: true })} />);
  expect(html).not.toContain("Remove");
  expect(html).not.toContain("Add option");
  const words = renderToStaticMarkup(<WordsSection editing={editing({ readOnly: true })} addressFollows={false} />);
  expect(words).toContain("<fieldset disabled");
  expect(words).not.toContain("Add paragraph");
});

test("the variants say what is sold, what was never made, and what is retired for good", () => {
  const html = renderToStaticMarkup(<OptionsSection editing={editing()} />);
  expect(html).toContain("1 variant from 2 of Colour.");
  expect(html).toContain('aria-label="SKU of Oat"');
  expect(html).toContain("Not made");
  expect(html).toContain("TDMG-OLD");
});

test("what is wrong in a cell is tied to the cell", () => {
  const html = renderToStaticMarkup(
    <OptionsSection editing={editing({ problems: { "variants.a.weight": "Whole grams, e.g. 380." } })} />,
  );
  const id = /aria-label="Weight \(g\) of Oat" aria-invalid="true" aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<p id="${id}"`);
});

test("another address of something that shoppers know is said with what becomes of the old one", () => {
  const section = (known: boolean) =>
    renderToStaticMarkup(
      <SearchSection
        editing={editing({ values: { ...values, slug: "tide-cup" } })}
        savedSlug="tide-mug"
        known={known}
        shop="https://shop.example"
      />,
    );
  expect(section(true)).toContain("/products/tide-mug, is led to the new one");
  expect(section(false)).not.toContain("is led to the new one");
  expect(section(true)).toContain("shop.example › products › tide-cup");
});

test("the save bar names what is unsaved, and hides where nothing is", () => {
  const bar = (unsaved: string[], problems = {}) =>
    renderToStaticMarkup(
      <SaveBar
        unsaved={unsaved}
        problems={problems}
        problem={null}
        pending={false}
        onSave={nothing}
        onDiscard={nothing}
      />,
    );
  expect(bar([])).not.toContain("Save");
  expect(bar(["title", "tags"])).toContain("In title and tags.");
  expect(bar(["title"], { title: "A product has a title." })).toContain("One field needs another look");
});

test("a conflict says who changed what, and asks only for what both changed", () => {
  const at = new Date("2026-11-21T15:00:00Z");
  const base = { version: 1, by: null, at, values };
  const mine = { ...values, title: "Tide Cup", care: "By hand" };
  const notice = (theirs: Partial<Values>, own = false) =>
    renderToStaticMarkup(
      <ConflictNotice
        draft={{ base, values: mine, meanwhile: null }}
        meanwhile={{ version: 2, by: "Ana", own, at, values: { ...values, ...theirs } }}
        pending={false}
        onKeep={nothing}
        onTake={nothing}
      />,
    );
  expect(notice({ tags: ["gift"] })).toContain("Ana changed tags");
  expect(notice({ tags: ["gift"] })).not.toContain('type="radio"');
  expect(notice({ title: "Tide Beaker" })).toContain("Ana’s: title");
  expect(notice({ title: "Tide Beaker" }, true)).toContain("You changed title in another tab");
  expect(notice({ title: "Tide Beaker" }, true)).toContain("The other tab’s: title");
});
