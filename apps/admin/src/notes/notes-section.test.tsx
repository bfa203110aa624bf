import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NotesSection, type ShownNote } from "./notes-section.client.tsx";

const done = () => Promise.resolve(true);
const section = (notes: readonly ShownNote[], mayWrite: boolean): string =>
  renderToStaticMarkup(
    <NotesSection notes={notes} me="Ana" mayWrite={mayWrite} problem={null} onWrite={done} onRemove={done} />,
  );
const note = (id: string, mayRemove: boolean): ShownNote => ({
  id,
  text: `Said ${id}`,
  writtenAt: new Date("2026-11-21T10:00:00Z"),
  writtenBy: "Bo",
  mayRemove,
});

test("a note is removed by whom it is offered to, under its own words", () => {
  const page = section([note("one", true), note("two", false)], true);
  expect(page.match(/aria-label="Remove the note “[^”]*”"/g)).toEqual(['aria-label="Remove the note “Said one”"']);
  expect(page.indexOf("Said one")).toBeLessThan(page.indexOf("Said two"));
});

test("who may not write has no field, and reads that there is nothing", () => {
  expect(section([], false)).toContain("Nobody has written one.");
  expect(section([note("one", false)], false)).not.toMatch(/textarea|Add note|Remove/);
  expect(section([], true)).toMatch(/New note.*Add note/s);
});
