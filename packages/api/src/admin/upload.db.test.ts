import { test as base } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { startEmulator } from "@cartwright/local-cloud/emulator";
import { UPLOAD_LIMIT } from "@cartwright/media/contract";
import { aPhotograph } from "@cartwright/media/testing";
import { openStorage, type Storage } from "@cartwright/platform/storage";
import { describe, expect, vi } from "vitest";
import { aMemberOf, aProgram, type Caller, holding } from "../testing/admin-cast.ts";
import { ADMIN } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";
import type { AdminWorld } from "../world.ts";
import { answerUpload } from "./answer-upload.ts";

type World = AdminWorld & { readonly storage: Storage };

const test = base.extend<{ storage: Storage; world: World }>({
  storage: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, give) => {
      const emulator = await startEmulator();
      vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
      vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
      const storage = openStorage({ bucket: "uploads-test", region: "us-east-1", endpoint: emulator.url });
      await storage.ensureBucket();
      await give(storage);
      storage.close();
      vi.unstubAllEnvs();
      await emulator.stop();
    },
    { scope: "file" },
  ],
  world: async ({ ctx, storage }, give) => give({ ...anAdminWorld(ctx), storage }),
});

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | ReadableStream<Uint8Array>;
}

async function put(
  world: World,
  { browser, headers: key }: Caller,
  { headers = {}, body = new Uint8Array() }: Sent = {},
) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const flows = body instanceof ReadableStream;
  const said = { cookie, origin: ADMIN, "content-length": flows ? "" : String(body.length), ...key, ...headers };
  const sent = { body: flows ? body : new Uint8Array(body), duplex: "half" };
  const request = new Request(`${ADMIN}/api/media`, { method: "PUT", headers: said, ...sent });
  const response = await answerUpload(world, request, { clientAddress: "203.0.113.8", requestId: newId() });
  const answer = (await response.json()) as { assetId?: string; state?: string; data?: { code: string } };
  return { status: response.status, code: answer.data?.code, ...answer };
}

describe("an upload", () => {
  test("by an editor, or a program that may, is taken and told as an asset that waits for its sizes", async ({
    ctx,
    world,
  }) => {
    const body = await aPhotograph({ width: 320, height: 200 });
    const name = { "x-file-name": encodeURIComponent("Krug, blau.jpg") };
    const first = await put(world, await aMemberOf(ctx, world, "owner"), { body, headers: name });
    expect(first).toMatchObject({ status: 200, state: "processing" });
    const program = await aProgram(ctx, world, ["products.write"]);
    expect(await put(world, program, { body, headers: { origin: "" } })).toMatchObject({ assetId: first.assetId });
    const entry = await ctx.db.auditEntry.findFirst({ where: { action: "picture.uploaded" }, orderBy: { id: "asc" } });
    expect(entry).toMatchObject({ subjectId: first.assetId, subjectLabel: "Krug, blau.jpg" });
  });

  test("is refused to everybody else, before a byte of it is looked at", async ({ ctx, world }) => {
    const owner = await aMemberOf(ctx, world, "owner");
    expect(await put(world, holding(world, null))).toMatchObject({ status: 401, code: "SIGN_IN_NEEDED" });
    const others = ALL_PERMISSIONS.filter((permission) => permission !== "products.write");
    expect(await put(world, await aProgram(ctx, world, others))).toMatchObject({ status: 403, code: "NOT_PERMITTED" });
    const foreign = { headers: { origin: "https://elsewhere.test" } };
    expect(await put(world, owner, foreign)).toMatchObject({ status: 403, code: "FOREIGN_ORIGIN" });
    const strict = { ...world, identity: { ...world.identity, secondFactor: "required" as const } };
    expect(await put(strict, owner)).toMatchObject({ status: 403, code: "SECOND_FACTOR_NEEDED" });
  });

  test("that does not end keeps nobody out but whoever sends it", async ({ ctx, world }) => {
    const body = await aPhotograph({ width: 322, height: 200 });
    const [owner, other] = [await aMemberOf(ctx, world, "owner"), await aMemberOf(ctx, world, "owner")];
    const ends: (() => void)[] = [];
    // Asked for its first byte only when its upload has been let in.
    const pull: UnderlyingDefaultSource<Uint8Array>["pull"] = (controller) => {
      ends.push(() => controller.close());
    };
    const slow = () => new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    const slowOnes = Array.from({ length: 4 }, () =>
      put(world, owner, { body: slow(), headers: { "content-length": "9" } }),
    );
    await expect.poll(() => ends.length).toBe(4);
    expect(await put(world, owner, { body })).toMatchObject({ status: 503, code: "BUSY" });
    expect(await put(world, other, { body })).toMatchObject({ status: 200 });
    for (const end of ends) end();
    expect((await Promise.all(slowOnes)).map(({ status }) => status)).toEqual([415, 415, 415, 415]);
    expect(await put(world, owner, { body })).toMatchObject({ status: 200 });
  });

  test("whose name is cut in the middle of a character is taken", async ({ ctx, world }) => {
    const body = await aPhotograph({ width: 321, height: 200 });
    const headers = { "x-file-name": encodeURIComponent(`${"a".repeat(199)}💥.jpg`) };
    const owner = await aMemberOf(ctx, world, "owner");
    expect(await put(world, owner, { body, headers })).toMatchObject({ status: 200, state: "processing" });
  });

  test("of what is too long, of no length, or no picture is told by status and in words", async ({ ctx, world }) => {
    const owner = await aMemberOf(ctx, world, "owner");
    const length = (bytes: string) => ({ headers: { "content-length": bytes } });
    expect(await put(world, owner, length(String(UPLOAD_LIMIT + 1)))).toMatchObject({
      status: 413,
      code: "FILE_TOO_LARGE",
      message: "A picture can have up to 20 MB.",
    });
    expect(await put(world, owner, length("many"))).toMatchObject({ status: 411, code: "LENGTH_MISSING" });
    const text = Buffer.from("not a picture at all, however it is called");
    expect(await put(world, owner, { body: text })).toMatchObject({ status: 415, code: "NOT_A_PICTURE" });
  });
});
