import { percentile } from "../bench/figures.ts";
import type { AskAdmin } from "./admin-lists.ts";
import { QUESTIONS, type Question } from "./questions.ts";

export interface Answered extends Question {
  /** Of the list, counted from 1: the first page and one some way behind it. */
  readonly page: number;
  readonly rows: number;
  /** Milliseconds as the asker waits: the server's time and the way there and back. */
  readonly p50: number;
  readonly p95: number;
}

/** How far behind the first page a second look is taken. */
const FURTHER = 10;

/** Asks each question so often, one after the other, of the first page and of one further on. */
export async function measureLists(ask: AskAdmin, asks: number, say: (text: string) => void): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of QUESTIONS) {
    const first = await measure(ask, { question, cursor: null, page: 1 }, asks);
    answered.push(first);
    const further = await cursorOf(ask, question);
    if (further !== null) answered.push(await measure(ask, { question, ...further }, asks));
    say(
      `  ${question.procedure} ${JSON.stringify(question.input)}: p95 ${first.p95.toFixed(1)} ms, ${first.rows} rows`,
    );
  }
  return answered;
}

interface Asked {
  readonly question: Question;
  readonly cursor: string | null;
  readonly page: number;
}

async function measure(ask: AskAdmin, { question, cursor, page }: Asked, asks: number): Promise<Answered> {
  const times: number[] = [];
  let rows = 0;
  for (let n = 0; n < asks + WARM; n += 1) {
    const started = performance.now();
    const { items } = await ask(question.procedure, { ...question.input, cursor });
    if (n >= WARM) times.push(performance.now() - started);
    rows = items.length;
  }
  return { ...question, page, rows, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** A prepared statement gets its lasting plan at its sixth use. */
const WARM = 8;

/** The cursor some pages on; null where the list ends before. */
async function cursorOf(
  ask: AskAdmin,
  { procedure, input }: Question,
): Promise<{ cursor: string; page: number } | null> {
  let cursor: string | null = null;
  for (let page = 1; page < FURTHER; page += 1) {
    cursor = (await ask(procedure, { ...input, cursor })).next;
    if (cursor === null) return null;
  }
  return cursor === null ? null : { cursor, page: FURTHER };
}
