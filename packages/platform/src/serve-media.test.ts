import type { Storage } from "./storage.ts";
import { expect, test } from "vitest";
import { serveMedia } from "./serve-media.ts";

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const asked: string[] = [];
const storage: Pick<Storage, "get"> = {
  get: async (key) => {
    asked.push(key);
    if (!key.endsWith("/640.webp")) return null;
    return { body: new Blob(["picture"]).stream(), contentType: "image/webp", size: 7 };
  },
};
const serve = (assetId: string, file: string) =>
  serveMedia(storage as Storage, { assetId, file }, new AbortController().signal);

test("a picture is kept by browsers for ever", async () => {
  const answer = await serve(ID, "640.webp");
  expect([answer.status, await answer.text()]).toEqual([200, "picture"]);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": "7",
    "content-type": "image/webp",
  });
});

test("a size that this picture does not have is 404, and not for ever", async () => {
  const answer = await serve(ID, "1600.webp");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "public, max-age=60"]);
});

test.each([
  [ID, "06400.webp"],
  [ID, "64000.webp"],
  [ID, "640.png"],
  [ID, "640.webp.bak"],
  ["..", "640.webp"],
  ["not-an-id", "640.webp"],
])("%s/%s never reaches the bucket", async (assetId, file) => {
  asked.length = 0;
  expect((await serve(assetId, file)).status).toBe(404);
  expect(asked).toEqual([]);
});
