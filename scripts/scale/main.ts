import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEMO_OWNER } from "@cartwright/demo/accounts";
import { LocalProblem } from "@cartwright/local-cloud/problem";
import { homeOf } from "@cartwright/local-cloud/postgres-home";
import { ROOT } from "../places.ts";
import { startTestStack } from "../test-stack.ts";
import { onDatabase } from "../torture/database.ts";
import { askAdmin, keyForEverything } from "./admin-lists.ts";
import { fillShop } from "./fill/fill-shop.ts";
import { measureLists } from "./measure-lists.ts";
import { type Options, readOptions } from "./options.ts";
import { readPlans } from "./read-plans.ts";
import { markdown, terminalTable } from "./report.ts";
import { rollUpEverything } from "./roll-up.ts";

/** `npm run scale [-- --orders 100000 --write --keep]`: a shop of years, and how quickly its staff's lists answer. */
const FILE = join(ROOT, "docs/scale.md");
const say = (text: string): void => console.log(text);

async function scale(options: Options): Promise<void> {
  const stack = await startTestStack({
    name: "scale",
    workers: options.keep ? [{ name: "workers" }] : [],
    env: { LIMIT_WORK_PER_MINUTE: "1000000", LOG_LEVEL: "warn" },
    postgresSettings: { fsync: "off", synchronous_commit: "off" },
  });
  try {
    say("Filling the shop …");
    await onDatabase(stack.databaseUrl, (sql) => fillShop(sql, options, say));
    say(`  ${await rollUpEverything(stack.databaseUrl)} days of figures`);
    await onDatabase(stack.databaseUrl, (sql) => sql.rows("vacuum analyze"));
    const home = stack.env["ADMIN_PUBLIC_URL"] ?? "";
    const ask = askAdmin(home, await keyForEverything(stack.databaseUrl));
    say("Asking …");
    const answered = await measureLists(ask, options.asks, say);
    say(terminalTable(answered));
    if (options.write) {
      const log = homeOf(join(stack.dataDir, "postgres")).log;
      const planned = await readPlans(ask, { databaseUrl: stack.databaseUrl, admin: stack.part("admin"), log });
      writeFileSync(FILE, markdown(answered, planned, options));
    }
    if (options.keep) await untilStopped(home, stack.demoPasswords["DEMO_OWNER_PASSWORD"] ?? "");
  } finally {
    await stack.stop();
  }
}

async function untilStopped(home: string, password: string): Promise<void> {
  say(`The shop stays open at ${home}: ${DEMO_OWNER}, ${password}. Ctrl-C closes it.`);
  await new Promise((resolve) => process.once("SIGINT", resolve));
}

try {
  await scale(readOptions(process.argv.slice(2)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof LocalProblem || error instanceof RangeError ? error.message : error);
  process.exit(1);
}
