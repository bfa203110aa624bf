import { existsSync } from "node:fs";
import { join } from "node:path";
import { homeOf } from "@cartwright/local-cloud/postgres-home";
import { leftOvers, runningConsole } from "@cartwright/local-cloud/run-record";
import { LOCAL, runRecordOf } from "../places.ts";
import { finding, type Finding } from "./finding.ts";

/** Where this checkout's data lies, whether it is there or not. */
export function dataFolders(): readonly Finding[] {
  const postgres = homeOf(join(LOCAL, "postgres"));
  const places: readonly (readonly [string, string])[] = [
    ["database", postgres.data],
    ["its log", postgres.log],
    ["queues, objects", join(LOCAL, "emulator")],
    ["mails", join(LOCAL, "mailbox")],
    ["gateway's book", join(LOCAL, "gateway")],
    ["builds", join(LOCAL, "builds")],
    ["demo secrets", join(LOCAL, "demo-secrets.json")],
  ];
  return places.map(([what, path]) => finding("note", what, `${path}${existsSync(path) ? "" : " (not there yet)"}`));
}

/** How the last run ended, if it still runs, or what it has left behind. */
export function lastRun(): Finding {
  const record = runRecordOf(LOCAL);
  const pid = runningConsole(record);
  if (pid !== undefined) return finding("good", "last run", `runs at the moment (pid ${pid})`);
  if (!existsSync(record))
    return finding("good", "last run", existsSync(LOCAL) ? "ended in good order" : "there was none");
  const left = leftOvers(record).map((part) => `${part.name} (pid ${part.pid})`);
  return finding(
    "note",
    "last run",
    `was killed${left.length > 0 ? `; still there: ${left.join(", ")}` : ""}. The next npm start clears up.`,
  );
}
