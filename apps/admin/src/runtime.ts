import { openDatabase } from "@cartwright/db/client";
import { pingDatabase } from "@cartwright/db/ping";
import type { Dependency } from "@cartwright/platform/health";
import { adminEnv } from "./env.ts";

interface Runtime {
  /** What has to be there for staff to work. */
  readonly dependencies: readonly Dependency[];
}

// The framework bundles the start-up file and each route for themselves: what they share lies on the process, not in a module.
const process = globalThis as { [shared]?: Runtime };
const shared = Symbol.for("cartwright.admin.runtime");

/** What the process has and every request shares: opened once, when the server starts. */
export const runtime = (): Runtime => (process[shared] ??= openRuntime());

function openRuntime(): Runtime {
  const env = adminEnv();
  const { db } = openDatabase({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_ADMIN, name: "admin" });
  return { dependencies: [{ name: "database", check: () => pingDatabase(db) }] };
}
