import { anOrder } from "@cartwright/orders/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { expect } from "vitest";
import { addNote } from "./add-note.ts";
import { orderForStaff } from "./order-for-staff.ts";
import { removeNote, restoreNote } from "./remove-note.ts";
import { asStaff } from "./testing/desk.ts";

/** A note of Sam's, and how whoever looks sees it. */
async function aNote(ctx: RootCtx) {
  const order = await anOrder(ctx);
  const author = asStaff(ctx, "orders.read", "orders.note");
  const { id } = await addNote(author, { orderId: order.id, text: "Rang twice" });
  const seenBy = async (colleague: RootCtx) => {
    const { notes, entries } = await orderForStaff(colleague, order);
    return {
      notes: notes.map(({ text, mayRemove }) => ({ text, mayRemove })),
      noted: entries.filter(({ kind }) => kind === "noted").length,
    };
  };
  return { author, note: { orderId: order.id, noteId: id as Id<"OrderNote"> }, seenBy };
}

test("its author takes a note back: nobody sees it or its line of the timeline, until that is undone", async ({
  ctx,
}) => {
  const { author, note, seenBy } = await aNote(ctx);
  await addNote(author, { orderId: note.orderId, text: "Wants it wrapped" });
  await removeNote(author, note);
  expect(await seenBy(author)).toEqual({ notes: [{ text: "Wants it wrapped", mayRemove: true }], noted: 1 });
  await restoreNote(author, note);
  expect((await seenBy(author)).notes.map(({ text }) => text)).toEqual(["Rang twice", "Wants it wrapped"]);
  expect((await seenBy(author)).noted).toBe(2);
});

test("the audit log keeps that there was a note and who took it back, and none of its words", async ({ ctx }) => {
  const { author, note } = await aNote(ctx);
  await removeNote(author, note);
  await restoreNote(author, note);
  const entries = await ctx.db.auditEntry.findMany({ where: { subjectId: note.orderId }, orderBy: { at: "asc" } });
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    "order.note_removed",
    "order.note_restored",
    "order.noted",
  ]);
  expect(entries.every(({ after }) => JSON.stringify(after) === JSON.stringify({ noteId: note.noteId }))).toBe(true);
});

test("a colleague of the author's may not, unless they keep what is known about customers", async ({ ctx }) => {
  const { note, seenBy } = await aNote(ctx);
  const colleague = asStaff(ctx, "orders.read", "orders.note");
  expect(await seenBy(colleague)).toMatchObject({ notes: [{ mayRemove: false }] });
  await expect(removeNote(colleague, note)).rejects.toMatchObject({
    code: "NOTE_OF_ANOTHER",
    message: "Only Sam Support, or somebody who may change customers, can remove this note.",
  });
  const support = asStaff(ctx, "orders.read", "orders.note", "customers.write");
  expect(await seenBy(support)).toMatchObject({ notes: [{ mayRemove: true }] });
  await removeNote(support, note);
  expect((await seenBy(colleague)).notes).toEqual([]);
});

test("without the right to write notes nobody removes one, not even their own or with every right about customers", async ({
  ctx,
}) => {
  const { author, note, seenBy } = await aNote(ctx);
  const demoted: RootCtx = { ...author, actor: { ...author.actor, permissions: new Set(["orders.read"]) } };
  expect(await seenBy(demoted)).toMatchObject({ notes: [{ mayRemove: false }] });
  for (const nobody of [demoted, asStaff(ctx, "orders.read", "customers.write")])
    await expect(removeNote(nobody, note)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
});

test("of two who remove a note at once one does; a note of another order is not found", async ({ ctx }) => {
  const { author, note } = await aNote(ctx);
  const other = await aNote(ctx);
  for (const wrong of [
    { ...note, orderId: other.note.orderId },
    { ...note, noteId: newId<"OrderNote">() },
  ])
    await expect(removeNote(author, wrong)).rejects.toMatchObject({ code: "NOTE_NOT_FOUND" });
  const tries = await Promise.allSettled([removeNote(author, note), removeNote(author, note)]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await ctx.db.auditEntry.count({ where: { subjectId: note.orderId, action: "order.note_removed" } })).toBe(1);
});

test("a note from before authors were kept is removed by whoever may change customers, and by nobody else", async ({
  ctx,
}) => {
  const { author, note } = await aNote(ctx);
  await ctx.db.note.update({ where: { id: note.noteId }, data: { authorId: null } });
  await expect(removeNote(author, note)).rejects.toMatchObject({ code: "NOTE_OF_ANOTHER" });
  await removeNote(asStaff(ctx, "orders.read", "orders.note", "customers.write"), note);
});
