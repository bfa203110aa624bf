import { createHash } from "node:crypto";
import { assetStandings } from "@cartwright/catalog/asset-standings";
import { describeAsset } from "@cartwright/catalog/describe-asset";
import { productBySlug } from "@cartwright/catalog/product-by-slug";
import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { type RunningEmulator, startEmulator } from "@cartwright/local-cloud/emulator";
import { mediaKey } from "@cartwright/platform/media";
import { openStorage, type Storage } from "@cartwright/platform/storage";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { makePictureSizes } from "./consumers.ts";
import { UPLOAD_LIMIT } from "./contract.ts";
import type { MediaCtx } from "./picture-store.ts";
import { takeUpload } from "./take-upload.ts";
import { aPhotograph, anAnimation } from "./testing.ts";

let emulator: RunningEmulator;
let storage: Storage;
beforeAll(async () => {
  emulator = await startEmulator();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
  storage = openStorage({ bucket: "media-test", region: "us-east-1", endpoint: emulator.url });
  await storage.ensureBucket();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  storage.close();
  await emulator.stop();
});

const test = base.extend<{ desk: MediaCtx }>({
  desk: async ({ ctx }, give) => give({ ...editor(ctx), storage }),
});

function editor(ctx: RootCtx, permissions: Permission[] = ["products.write", "products.read"]): RootCtx {
  const ids = { staffId: newId<"Staff">(), sessionId: newId<"Session">() };
  const actor = {
    kind: "staff" as const,
    ...ids,
    name: "Kim",
    permissions: new Set(permissions),
    address: "192.0.2.1",
  };
  return { ...ctx, actor };
}
const upload = (ctx: MediaCtx, bytes: Uint8Array, more: { bytes?: number | null; name?: string } = {}) =>
  takeUpload(ctx, { body: new Blob([new Uint8Array(bytes)]).stream(), bytes: bytes.length, name: "mug.jpg", ...more });
const make = (ctx: MediaCtx, assetId: Id<"Asset">, more: Partial<MediaCtx> = {}) =>
  makePictureSizes.handle({ ...ctx, ...more }, newId(), { assetId });
const standing = async (ctx: MediaCtx, assetId: Id<"Asset">) => (await assetStandings(ctx, [assetId]))[0];
const stored = async (key: string): Promise<Buffer> =>
  Buffer.from(await new Response((await storage.get(key))?.body ?? null).arrayBuffer());

describe("an uploaded picture", () => {
  test("waits for its sizes, gets them upright and without what the camera wrote, and is then shown", async ({
    desk,
  }) => {
    const photograph = await aPhotograph({ width: 900, height: 1800, orientation: 6 });
    const { assetId, state } = await upload(desk, photograph);
    expect(state).toBe("processing");
    expect(await standing(desk, assetId)).toMatchObject({ state: "processing", picture: null });
    const uploaded = await desk.db.outbox.findFirst({ where: { type: "media.uploaded" }, orderBy: { id: "desc" } });
    expect([uploaded?.queue, uploaded?.payload]).toEqual(["media", { assetId }]);

    await make(desk, assetId);
    expect(await standing(desk, assetId)).toMatchObject({
      state: "ready",
      failure: null,
      picture: { width: 1800, height: 900, widths: [320, 640, 960, 1280, 1800] },
    });
    for (const width of [320, 1800]) {
      const said = await sharp(await stored(mediaKey(assetId, width))).metadata();
      expect([said.format, said.width, said.height, said.exif, said.orientation]).toEqual([
        "webp",
        width,
        width / 2,
        undefined,
        undefined,
      ]);
    }
    // A second delivery finds nothing to do.
    await make(desk, assetId);
    expect(await standing(desk, assetId)).toMatchObject({ state: "ready" });
  });

  test("is one asset however often, and under whatever name, its content comes", async ({ desk }) => {
    const bytes = await aPhotograph({ width: 400, height: 300 });
    const [first, second] = await Promise.all([upload(desk, bytes), upload(desk, bytes, { name: "again.png" })]);
    expect(second.assetId).toBe(first.assetId);
    await make(desk, first.assetId);
    expect(await upload(desk, bytes)).toEqual({ assetId: first.assetId, state: "ready" });
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(await desk.db.asset.count({ where: { contentHash: hash } })).toBe(1);
  });

  test("is not shown to shoppers before it is ready, and its product is shown anew when it is", async ({
    desk,
    ctx,
  }) => {
    await theMarkets(ctx);
    const { assetId } = await upload(desk, await aPhotograph({ width: 500, height: 500 }));
    const pictures = [{ assetId, kind: "main" as const, option: null }];
    const { productId, slug } = await aProduct(ctx, { pictures });
    const shown = async () => (await productBySlug(ctx, { marketCode: "us", slug })).product.pictures;
    expect(await shown()).toEqual([]);
    const before = await ctx.db.outbox.count({ where: { type: "product.changed" } });
    await make(desk, assetId);
    expect(await shown()).toMatchObject([{ assetId, widths: [320, 500] }]);
    const told = await ctx.db.outbox.findMany({ where: { type: "product.changed" }, orderBy: { id: "asc" } });
    expect(told.slice(before).map(({ payload }) => payload)).toEqual([{ productId }]);
    await describeAsset(desk, { assetId, alt: "A mug in oat" });
    expect(await shown()).toMatchObject([{ alt: "A mug in oat" }]);
  });
});

describe("what cannot be shown", () => {
  test("is refused at the door by its content: no picture, one that moves, one that runs scripts, one without end", async ({
    desk,
  }) => {
    const before = await desk.db.asset.count();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');
    const gif = Buffer.from("GIF89a".padEnd(64, "\0"));
    const lying = Buffer.concat([Buffer.from("\xFF\xD8\xFF", "latin1"), Buffer.alloc(5_000, 7)]);
    for (const bytes of [svg, gif, lying, Buffer.from("%PDF-1.7"), Buffer.alloc(0), await anAnimation()])
      await expect(upload(desk, bytes, { name: "mug.jpg" })).rejects.toMatchObject({ code: "NOT_A_PICTURE" });
    const wide = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(wide.length).toBeLessThan(500_000);
    await expect(upload(desk, wide)).rejects.toMatchObject({ code: "TOO_MANY_PIXELS" });
    expect(await desk.db.asset.count()).toBe(before);
  });

  test("is refused for its length, said or real, and for who sends it", async ({ desk, ctx }) => {
    const before = await desk.db.asset.count();
    const bytes = await aPhotograph({ width: 200, height: 200 });
    await expect(upload(desk, bytes, { bytes: UPLOAD_LIMIT + 1 })).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    await expect(upload(desk, bytes, { bytes: null })).rejects.toMatchObject({ code: "LENGTH_MISSING" });
    const reader = { ...editor(ctx, ["products.read"]), storage };
    await expect(upload(reader, bytes)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    expect(await desk.db.asset.count()).toBe(before);
  });

  test("because it is damaged becomes a failure in words, and the same content can be sent again", async ({ desk }) => {
    const whole = await aPhotograph({ width: 1_200, height: 900 });
    const broken = whole.subarray(0, Math.floor(whole.length / 2));
    const { assetId } = await upload(desk, broken);
    desk.log.warn = vi.fn();
    await make(desk, assetId);
    expect(await standing(desk, assetId)).toMatchObject({ state: "failed", picture: null });
    expect((await standing(desk, assetId))?.failure).toContain("damaged");
    expect(await upload(desk, broken)).toEqual({ assetId, state: "processing" });
  });

  test("because the bucket is away is tried again: the message fails as transient, the picture still waits", async ({
    desk,
  }) => {
    const { assetId } = await upload(desk, await aPhotograph({ width: 300, height: 300 }));
    const away: Storage = { ...storage, get: () => Promise.reject(new Error("ECONNREFUSED")) };
    await expect(make(desk, assetId, { storage: away })).rejects.toMatchObject({ kind: "busy" });
    expect(await standing(desk, assetId)).toMatchObject({ state: "processing" });
    const half: Storage = { ...storage, put: () => Promise.reject(new Error("ECONNRESET")) };
    await expect(make(desk, assetId, { storage: half })).rejects.toMatchObject({ kind: "busy" });
    await make(desk, assetId);
    expect(await standing(desk, assetId)).toMatchObject({ state: "ready" });
    const closed: Storage = { ...storage, putStream: () => Promise.reject(new Error("ECONNREFUSED")) };
    const taken = upload({ ...desk, storage: closed }, await aPhotograph({ width: 301, height: 300 }));
    await expect(taken).rejects.toMatchObject({ kind: "busy" });
  });
});
