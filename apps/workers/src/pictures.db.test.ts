import { assetStandings } from "@cartwright/catalog/asset-standings";
import { takeUpload } from "@cartwright/media/take-upload";
import { aPhotograph } from "@cartwright/media/testing";
import { openStorage } from "@cartwright/platform/storage";
import { expect, vi } from "vitest";
import { ready, test } from "./testing/workers-test.ts";

// A whole process starts and stops here, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 180_000 });

test("the bundle finds its picture library with the first picture: ten uploads get their sizes, none is lost", async ({
  ctx,
  env,
  start,
}) => {
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, env[name]);
  const storage = openStorage({ bucket: env["S3_BUCKET"]!, region: "us-east-1", endpoint: env["AWS_ENDPOINT_URL"] });
  await storage.ensureBucket();
  const desk = { ...ctx, storage };
  const uploads = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const bytes = await aPhotograph({ width: 700 + n, height: 500 });
      return takeUpload(desk, {
        body: new Blob([new Uint8Array(bytes)]).stream(),
        bytes: bytes.length,
        name: `${n}.jpg`,
      });
    }),
  );
  const workers = await start({ WORKER_ROLES: "relay,media,catalog" });
  await ready(workers);
  const assetIds = uploads.map(({ assetId }) => assetId);
  const states = async () => (await assetStandings(ctx, assetIds)).map(({ state }) => state);
  await vi.waitFor(async () => expect(await states(), workers.said()).toEqual(assetIds.map(() => "ready")), {
    timeout: 90_000,
    interval: 100,
  });
  expect(workers.said()).not.toContain('"level":50');
  storage.close();
  vi.unstubAllEnvs();
});
