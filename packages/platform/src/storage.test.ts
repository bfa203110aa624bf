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

test("takes a stream as it comes, a megabyte or nothing at all of one that breaks off; what is taken away is gone", async () => {
  const bytes = new Uint8Array(1_000_003).fill(7);
  const facts = { bytes: bytes.length, contentType: "image/jpeg", cacheControl: "no-store" };
  const chunks = (breaks: boolean) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 64_000) {
          if (breaks && at > 500_000) return controller.error(new Error("gone"));
          controller.enqueue(bytes.subarray(at, at + 64_000));
        }
        controller.close();
      },
    });
  await storage.putStream("uploads/a", chunks(false), facts);
  const stored = await storage.get("uploads/a");
  expect(new Uint8Array(await new Response(stored?.body).arrayBuffer())).toEqual(bytes);
  await expect(storage.putStream("uploads/b", chunks(true), facts)).rejects.toThrow("gone");
  expect(await storage.get("uploads/b")).toBeNull();
  await storage.remove("uploads/a");
  await storage.remove("uploads/a");
  expect(await storage.get("uploads/a")).toBeNull();
});
