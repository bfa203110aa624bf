import { expect, test } from "vitest";
import { type Draft, type DraftEvent, draftOf, isTouched, nextDraft, type Saved, touchedFields } from "./draft.ts";
import { meetingOf } from "./merge.ts";
import type { Values } from "./values.ts";

const values: Values = {
  title: "Tide Mug",
  subtitle: "",
  description: "A mug.",
  story: ["One", "Two"],
  materials: "Stoneware",
  care: "",
  slug: "tide-mug",
  seoTitle: "",
  seoDescription: "",
  pictures: [],
  matrix: { options: [], variants: [] },
  mainCategory: "mugs-cups",
  categories: [],
  collections: [],
  tags: ["new"],
  vendor: "Alder & Clay",
  weight: "380",
  width: "",
  depth: "",
  height: "",
  countryOfOrigin: "PT",
  hsCode: "6912",
  taxCategory: "standard",
  attributes: [],
};
const at = new Date("2026-11-21T15:00:00Z");
const saved = (version: number, change: Partial<Values> = {}, by: string | null = null): Saved => ({
  version,
  values: { ...values, ...change },
  by,
  at,
});
const after = (draft: Draft, ...events: DraftEvent[]): Draft => events.reduce(nextDraft, draft);
const typed = (change: Partial<Values>): DraftEvent => ({ type: "edited", change });

test("what is typed is a change, and typing it back is none", () => {
  const edited = after(draftOf(saved(1)), typed({ title: "Tide Cup" }), typed({ story: ["One"] }));
  expect(touchedFields(edited)).toEqual(["title", "story"]);
  expect(isTouched(after(edited, typed({ title: "Tide Mug", story: ["One", "Two"] })))).toBe(false);
});

test("what is typed while it is being saved stays a change", () => {
  const sent = after(draftOf(saved(1)), typed({ title: "Tide Cup" }));
  const answered = after(sent, typed({ care: "By hand" }), { type: "saved", version: 2, sent: sent.values, at });
  expect(answered.base.version).toBe(2);
  expect(touchedFields(answered)).toEqual(["care"]);
});

test("a product that nobody touches here follows the server", () => {
  const draft = after(draftOf(saved(1)), { type: "arrived", product: saved(2, { title: "Tide Cup" }) });
  expect([draft.values.title, draft.base.version, draft.meanwhile]).toEqual(["Tide Cup", 2, null]);
});

test("somebody else's change does not mix with what is typed before it was seen", () => {
  const mine = after(draftOf(saved(1)), typed({ care: "By hand" }));
  const met = after(mine, { type: "arrived", product: saved(2, { title: "Tide Cup" }, "Ana") });
  expect(met.values.title).toBe("Tide Mug");
  expect(met.base.version).toBe(1);
  expect(met.meanwhile).toMatchObject({ version: 2, by: "Ana" });

  const kept = after(met, { type: "kept mine", choices: {} });
  expect(kept.values).toMatchObject({ title: "Tide Cup", care: "By hand" });
  expect([kept.base.version, touchedFields(kept)]).toEqual([2, ["care"]]);

  const took = after(met, { type: "took theirs" });
  expect([took.values.care, isTouched(took)]).toEqual(["", false]);
});

test("of a field that both changed one has to be chosen; the same change twice is no quarrel", () => {
  const mine = { ...values, title: "Tide Cup", care: "By hand", tags: ["new", "gift"] };
  const theirs = { ...values, title: "Tide Beaker", care: "By hand", vendor: "Workshop" };
  expect(meetingOf(values, mine, theirs)).toEqual({
    mine: ["title", "care", "tags"],
    theirs: ["title", "care", "vendor"],
    both: ["title"],
  });
  const met = after(draftOf(saved(1)), typed(mine), { type: "arrived", product: saved(2, theirs, "Ana") });
  expect(after(met, { type: "kept mine", choices: {} }).values.title).toBe("Tide Cup");
  expect(after(met, { type: "kept mine", choices: { title: "theirs" } }).values).toMatchObject({
    title: "Tide Beaker",
    tags: ["new", "gift"],
    vendor: "Workshop",
  });
});

test("a newer version of the same values is the new ground, without a word", () => {
  const mine = after(draftOf(saved(1)), typed({ care: "By hand" }));
  const draft = after(mine, { type: "arrived", product: saved(2) });
  expect([draft.base.version, draft.meanwhile, draft.values.care]).toEqual([2, null, "By hand"]);
});

test("an older answer that comes late changes nothing", () => {
  const draft = after(draftOf(saved(3)), typed({ care: "By hand" }));
  expect(after(draft, { type: "arrived", product: saved(2, { title: "Old" }) })).toBe(draft);
});

test("what the server wrote differently, as with spaces at the end, is taken where nothing is typed since", () => {
  const sent = after(draftOf(saved(1)), typed({ title: "Tide Cup " }));
  const answered = after(sent, { type: "saved", version: 2, sent: sent.values, at }, typed({ care: "By hand" }));
  const heard = after(answered, { type: "arrived", product: saved(2, { title: "Tide Cup" }) });
  expect([heard.values.title, touchedFields(heard)]).toEqual(["Tide Cup", ["care"]]);
});

test("what was discarded can be brought back, also above what somebody saved since", () => {
  const mine = after(draftOf(saved(1)), typed({ care: "By hand" }));
  const { base, values: typedValues } = mine;
  const gone = after(mine, { type: "discarded" });
  expect(isTouched(gone)).toBe(false);
  const back: DraftEvent = { type: "brought back", base, values: typedValues };
  expect(after(gone, back)).toEqual(mine);
  const newer = after(gone, { type: "arrived", product: saved(2, { title: "Tide Cup" }, "Ana") }, back);
  expect([newer.values.care, newer.meanwhile?.by]).toEqual(["By hand", "Ana"]);
});

test("tags, categories and collections hold what both did: what one added or took off stays so", () => {
  const before = { ...values, tags: ["new", "gift", "tea"] };
  const mine = { ...before, tags: ["new", "tea", "coffee"] };
  const theirs = { ...before, tags: ["gift", "tea", "sale"] };
  expect(meetingOf(before, mine, theirs).both).toEqual([]);
  const draft = after(
    draftOf({ ...saved(1), values: before }),
    typed(mine),
    { type: "arrived", product: saved(2, theirs) },
    { type: "kept mine", choices: {} },
  );
  expect(draft.values.tags).toEqual(["tea", "sale", "coffee"]);
});
