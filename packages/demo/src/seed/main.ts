import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { productIds } from "@cartwright/catalog/product-ids";
import { openDatabase } from "@cartwright/db/client";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { silentLogger } from "@cartwright/kernel/logger";
import { openStorage } from "@cartwright/platform/storage";
import { readEnv } from "./env.ts";
import { seedAccounts } from "./seed-accounts.ts";

const MARK = "seed/alder-and-clay.sha256";
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The data and the code that reads it: while neither has changed, a second start has nothing to do. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of [new URL("../../data/", import.meta.url), new URL("./", import.meta.url)]) {
    for (const name of (await readdir(folder)).toSorted()) {
      if (/\.(json|ts)$/.test(name)) hash.update(name).update(await readFile(new URL(name, folder)));
    }
  }
  return hash.digest("hex");
}

const env = readEnv();
const { db, close } = openDatabase({ url: env.DATABASE_URL, poolSize: 6, name: "seed" });
const storage = openStorage({ bucket: env.S3_BUCKET, region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL });
try {
  await storage.ensureBucket();
  const wanted = await fingerprint();
  const mark = await storage.get(MARK);
  const ctx = { db, actor: system("seed"), now: systemClock, log: silentLogger, requestId: "seed" };
  await seedAccounts(ctx, { owner: env.DEMO_OWNER_PASSWORD, customer: env.DEMO_CUSTOMER_PASSWORD });
  const isSeeded =
    mark !== null &&
    (await new Response(mark.body).text()) === wanted &&
    (await productIds(ctx, { after: null, limit: 1 })).length > 0;
  if (isSeeded) {
    say("Alder & Clay is here already");
  } else {
    // Only now: the picture library takes longer to load than everything above.
    const { seedShop } = await import("./seed-shop.ts");
    await seedShop(ctx, storage, say);
    await storage.put(MARK, new TextEncoder().encode(wanted), { contentType: "text/plain", cacheControl: "no-store" });
    say("Alder & Clay is ready");
  }
} finally {
  storage.close();
  await close();
}
