import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Part } from "@cartwright/local-cloud/part";
import { onDatabase } from "../torture/database.ts";
import type { AskAdmin } from "./admin-lists.ts";
import { QUESTIONS, type Question } from "./questions.ts";

export interface Planned extends Question {
  /** As PostgreSQL carried them out, one for each statement of some weight. */
  readonly plans: readonly string[];
}

/** What takes less is not worth a plan: the session, the rate limit's count. */
const WEIGHT_MS = 0.5;
const ASKS = 8;

/** Asks each question again while PostgreSQL writes down how it carries out what the admin asks of it; the last plan counts. */
export async function readPlans(
  ask: AskAdmin,
  { databaseUrl, admin, log }: { databaseUrl: string; admin: Part; log: string },
): Promise<Planned[]> {
  await onDatabase(databaseUrl, async (sql) => {
    for (const setting of SETTINGS) await sql.rows(`alter role cartwright_app set ${setting}`);
  });
  await admin.stop();
  await admin.start();
  const planned: Planned[] = [];
  for (const question of QUESTIONS) {
    for (let n = 0; n < ASKS; n += 1) await ask(question.procedure, question.input);
    await sleep(FLUSHED_MS);
    const before = await sizeOf(log);
    await ask(question.procedure, question.input);
    await sleep(FLUSHED_MS);
    planned.push({ ...question, plans: plansIn(await textFrom(log, before)) });
  }
  return planned;
}

const FLUSHED_MS = 30;

const SETTINGS = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = ${WEIGHT_MS}`,
  `auto_explain.log_analyze = on`,
  `auto_explain.log_timing = off`,
  `auto_explain.log_buffers = on`,
];

/** Each entry of the log begins with its time at the edge; a plan is indented below its statement. */
function plansIn(text: string): string[] {
  return text
    .split(/^(?=\d{4}-\d\d-\d\d )/m)
    .filter((entry) => entry.includes(" plan:"))
    .map((entry) => entry.slice(entry.indexOf("plan:") + 5).replace(/^\s*Query Text:[\s\S]*?\n(?=\t\S.*\(cost)/, ""))
    .map((plan) => plan.replaceAll(/^\t/gm, "").trim());
}

const sizeOf = async (path: string): Promise<number> => {
  const file = await open(path);
  const { size } = await file.stat();
  await file.close();
  return size;
};

async function textFrom(path: string, from: number): Promise<string> {
  const file = await open(path);
  const { size } = await file.stat();
  const { buffer } = await file.read({ buffer: Buffer.alloc(size - from), position: from });
  await file.close();
  return buffer.toString("utf8");
}
