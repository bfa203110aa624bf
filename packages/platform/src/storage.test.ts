import { type RunningEmulator, startEmulator } from "@cartwright/local-cloud/emulator";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openStorage, type Storage } from "./storage.ts";

let emulator: RunningEmulator;
let storage: Storage;

beforeAll(async () => {
  emulator = await startEmulator();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
  storage = openStorage({ bucket: "media-test", region: "us-east-1", endpoint: emulator.url });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  storage.close();
  await emulator.stop();
});

test("makes its bucket once, and says when there is none", async () => {
  await expect(storage.check()).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  await storage.ensureBucket();
  await storage.ensureBucket();
  await storage.check();
});

test("gives back what was put there, with its type and size; the same key is replaced", async () => {
  const more = { contentType: "image/webp", cacheControl: "no-store" };
  await storage.put("media/a/320.webp", new Uint8Array([1, 2]), more);
  await storage.put("media/a/320.webp", new Uint8Array([1, 2, 3]), more);
  const stored = await storage.get("media/a/320.webp");
  expect(stored).toMatchObject({ contentType: "image/webp", size: 3 });
  expect(new Uint8Array(await new Response(stored?.body).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
});

test("an object that is not there is null, not an error", async () => {
  expect(await storage.get("media/none/320.webp")).toBeNull();
});
