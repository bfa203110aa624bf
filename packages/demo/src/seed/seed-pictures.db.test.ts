import { scenes } from "@cartwright/catalog/scenes";
import { defineScene } from "@cartwright/catalog/define-scene";
import { theMarkets } from "@cartwright/catalog/testing";
import { test } from "@cartwright/db/testing";
import type { Storage } from "@cartwright/platform/storage";
import sharp from "sharp";
import { expect } from "vitest";
import { seedPictures } from "./seed-pictures.ts";

/** A bucket in memory. */
function aBucket() {
  const objects = new Map<string, Uint8Array>();
  const puts: string[] = [];
  const storage: Storage = {
    put: async (key, bytes) => {
      puts.push(key);
      objects.set(key, bytes);
    },
    get: async (key) => {
      const bytes = objects.get(key);
      if (bytes === undefined) return null;
      const body = new Blob([new Uint8Array(bytes)]).stream();
      return { body, contentType: "image/webp", size: bytes.length };
    },
    putStream: () => Promise.reject(new Error("a seed streams nothing")),
    remove: async (key) => void objects.delete(key),
    ensureBucket: async () => undefined,
    check: async () => undefined,
    close: () => undefined,
  };
  return { objects, puts, storage };
}

test("a picture is stored in each of its sizes, never above the original, and once", async ({ ctx }) => {
  await theMarkets(ctx);
  const { storage, puts, objects } = aBucket();
  const mug = { file: "tide-mug/oat.webp", alt: "A mug" };
  const ids = await seedPictures(ctx, storage, [mug, mug], () => undefined);
  const id = ids.get(mug.file)!;
  expect([...objects.keys()].toSorted()).toEqual([
    `media/${id}/1000.webp`,
    `media/${id}/320.webp`,
    `media/${id}/640.webp`,
  ]);
  const small = await sharp(objects.get(`media/${id}/320.webp`)).metadata();
  expect([small.format, small.width, small.height]).toEqual(["webp", 320, 400]);

  const before = puts.length;
  expect((await seedPictures(ctx, storage, [mug], () => undefined)).get(mug.file)).toBe(id);
  expect(puts).toHaveLength(before);

  await defineScene(ctx, { name: "hero", assetId: id });
  const hero = (await scenes(ctx, { marketCode: "us", names: ["hero"] })).get("hero");
  expect(hero).toMatchObject({ assetId: id, alt: "A mug", width: 1000, height: 1250, widths: [320, 640, 1000] });
  expect(atob(hero!.thumbhash).length).toBeLessThan(30);
});
