import type { AssetStanding } from "@cartwright/catalog/contract";
import { expect, test } from "vitest";
import { nextToSend, outcomesOf, problemWith, type Upload, uploadsAfter } from "./uploads.ts";

const upload = (id: number, more: Partial<Upload> = {}): Upload => ({
  id,
  name: `${id}.jpg`,
  preview: `blob:${id}`,
  stage: "waiting",
  sent: 0,
  assetId: null,
  problem: null,
  again: false,
  ...more,
});

test("two are sent at once, in the order in which they were chosen", () => {
  const uploads = [upload(1, { stage: "sending" }), upload(2), upload(3), upload(4, { stage: "failed" })];
  expect(nextToSend(uploads).map(({ id }) => id)).toEqual([2]);
  expect(nextToSend([upload(1), upload(2), upload(3)]).map(({ id }) => id)).toEqual([1, 2]);
  expect(nextToSend([upload(1, { stage: "sending" }), upload(2, { stage: "sending" }), upload(3)])).toEqual([]);
});

test("a file goes from its turn to its sizes, and one that failed begins again", () => {
  let uploads = uploadsAfter([], { kind: "added", uploads: [upload(1)] });
  uploads = uploadsAfter(uploads, { kind: "sending", id: 1 });
  uploads = uploadsAfter(uploads, { kind: "sent", id: 1, share: 0.5 });
  expect(uploads[0]).toMatchObject({ stage: "sending", sent: 0.5 });
  uploads = uploadsAfter(uploads, { kind: "arrived", id: 1, assetId: "a" });
  expect(uploads[0]).toMatchObject({ stage: "making", sent: 1, assetId: "a" });
  uploads = uploadsAfter(uploads, { kind: "failed", id: 1, problem: "Damaged.", again: false });
  expect(uploads[0]).toMatchObject({ stage: "failed", problem: "Damaged.", again: false });
  uploads = uploadsAfter(uploads, { kind: "again", id: 1 });
  expect(uploads[0]).toMatchObject({ stage: "waiting", sent: 0, problem: null, assetId: null });
  expect(uploadsAfter(uploads, { kind: "removed", id: 1 })).toEqual([]);
});

test("what is too large, or says itself that it is no picture of ours, is not sent; what says nothing is", () => {
  expect(problemWith({ size: 20 * 1024 * 1024, type: "image/jpeg" })).toBeNull();
  expect(problemWith({ size: 100, type: "" })).toBeNull();
  expect(problemWith({ size: 20 * 1024 * 1024 + 1, type: "image/jpeg" })).toContain("20 MB");
  for (const type of ["image/svg+xml", "image/gif", "application/pdf"])
    expect(problemWith({ size: 100, type })).toContain("JPEG");
});

test("pictures come in the order in which they were chosen, whichever is ready first; one that failed holds nobody up", () => {
  const standing = (assetId: string, state: "processing" | "ready" | "failed"): AssetStanding => ({
    assetId: assetId as AssetStanding["assetId"],
    alt: "",
    state,
    failure: state === "failed" ? "Damaged." : null,
    picture: null,
  });
  const made = (id: number) => upload(id, { stage: "making", assetId: `a${id}` });
  const names = (uploads: Upload[], ...standings: AssetStanding[]) =>
    outcomesOf(uploads, standings).map(({ upload: { id } }) => id);
  expect(names([made(1), made(2)], standing("a1", "processing"), standing("a2", "ready"))).toEqual([]);
  expect(names([made(1), made(2)], standing("a2", "ready"), standing("a1", "ready"))).toEqual([1, 2]);
  expect(names([upload(1, { stage: "sending" }), made(2)], standing("a2", "ready"))).toEqual([]);
  expect(names([upload(1, { stage: "failed" }), made(2)], standing("a2", "ready"))).toEqual([2]);
  expect(names([made(1), made(2)], standing("a1", "failed"), standing("a2", "ready"))).toEqual([1, 2]);
});
