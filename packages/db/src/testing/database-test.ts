import { randomBytes } from "node:crypto";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { silentLogger } from "@cartwright/kernel/logger";
import { test as base, inject } from "vitest";
import { openDatabase } from "../client.ts";
import type { RootCtx } from "../context.ts";
import { appUrl } from "./app-url.ts";
import { createDatabase } from "./create-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Races ask who wins, not how fast: on a busy machine they wait in line instead of hearing “busy”. */
const PATIENCE_MS = 60_000;

/**
 * `test` with a `ctx` on a real PostgreSQL: one database per test file, cloned from the migrated template.
 * Tests of one file share it, so each makes its own rows. `ctx` and `databaseUrl` are the apps' role with its real grants;
 * `ownerUrl` is for what only the owner of the schema may do.
 */
export const test = base.extend<{ ownerUrl: string; databaseUrl: string; rootCtx: RootCtx; ctx: RootCtx }>({
  ownerUrl: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, use) => {
      await use(
        await createDatabase(inject("postgresUrl"), `t_${randomBytes(6).toString("hex")}`, "template_migrated"),
      );
    },
    { scope: "file" },
  ],
  databaseUrl: [async ({ ownerUrl }, use) => use(appUrl(ownerUrl)), { scope: "file" }],
  rootCtx: [
    async ({ databaseUrl }, use) => {
      const { db, close } = openDatabase({ url: databaseUrl, poolSize: 20, name: "test", maxWaitMs: PATIENCE_MS });
      await use({ db, actor: system("test"), now: systemClock, log: silentLogger, requestId: "test" });
      await close();
    },
    { scope: "file" },
  ],
  ctx: async ({ rootCtx }, use) => {
    await use(rootCtx);
  },
});
