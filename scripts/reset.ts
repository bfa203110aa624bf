import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { rootsFolder } from "@cartwright/local-cloud/postgres-home";
import { clearPreviousRun, runningConsole } from "@cartwright/local-cloud/run-record";
import { runningTestServers } from "@cartwright/local-cloud/test-postgres";
import { LOCAL, runRecordOf } from "./places.ts";

/** `npm run reset`: wipes this checkout's local data after asking (`-- --yes` does not ask). Refuses while it is in use. */
const OUTPUT_OF_WORK = ["builds"];
const folders = [LOCAL, rootsFolder()].filter((folder) => existsSync(folder));

const running = [LOCAL, ...dataFoldersOfTests()]
  .map((folder) => runningConsole(runRecordOf(folder)))
  .find((pid) => pid !== undefined);
if (running !== undefined)
  leave(`Cartwright runs on this data (pid ${running}). Stop it first: Ctrl-C in its terminal, or kill ${running}.`, 1);
const testing = folders.flatMap((folder) => runningTestServers(folder));
if (testing.length > 0)
  leave(`A test run uses this checkout's PostgreSQL (${testing.join(", ")}). Let it end first.`, 1);
if (folders.length === 0) leave("There is no local data.", 0);
if (!process.argv.includes("--yes")) await ask();

await clearPreviousRun(runRecordOf(LOCAL));
for (const name of existsSync(LOCAL) ? readdirSync(LOCAL) : []) {
  if (!OUTPUT_OF_WORK.includes(name)) rmSync(join(LOCAL, name), { recursive: true, force: true });
}
rmSync(rootsFolder(), { recursive: true, force: true });
leave("Wiped. The next npm start fills the shop afresh.", 0);

function dataFoldersOfTests(): readonly string[] {
  return existsSync(LOCAL)
    ? readdirSync(LOCAL)
        .filter((name) => /-\d+$/.test(name))
        .map((name) => join(LOCAL, name))
    : [];
}

async function ask(): Promise<void> {
  if (!process.stdin.isTTY)
    leave("Nobody is here to ask. To wipe the local data without a question: npm run reset -- --yes", 1);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Orders, mails, uploads and the database of this checkout will be gone:\n${folders.map((folder) => `  ${folder}`).join("\n")}\nWipe them? [y/N] `,
  );
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) leave("Nothing was changed.", 1);
}

function leave(text: string, code: number): never {
  console.log(text);
  process.exit(code);
}
