import { cpus, totalmem } from "node:os";
import { shown } from "../bench/figures.ts";
import type { Answered } from "./measure-lists.ts";
import type { Size } from "./options.ts";
import type { Question } from "./questions.ts";
import type { Planned } from "./read-plans.ts";

/** Milliseconds at the 95th of a hundred answers. */
const TARGET_MS = 50;

const words = ({ procedure, input }: Question): string =>
  [procedure, ...Object.entries(input).map(([name, value]) => `${name}=${String(value)}`)].join(" ");

/** The table for a terminal: what is too slow first, else the slowest. */
export function terminalTable(answered: readonly Answered[]): string {
  const slowest = answered.toSorted((one, other) => other.p95 - one.p95);
  const missed = answered.filter(({ p95 }) => p95 > TARGET_MS).length;
  return [
    `${answered.length - missed} of ${answered.length} questions answered within ${TARGET_MS} ms (p95). The slowest:`,
    ...slowest.slice(0, 10).map((line) => `  ${shown(line.p95).padStart(6)} ms  ${words(line)}, page ${line.page}`),
  ].join("\n");
}

/** docs/scale.md, whole. */
export function markdown(answered: readonly Answered[], planned: readonly Planned[], size: Size): string {
  const missed = answered.filter(({ p95 }) => p95 > TARGET_MS).length;
  return `# The admin's lists at scale

Written by \`npm run scale -- --write\`, which fills a shop of its own and asks every list for everything that its screen can ask, one question after the other, through the admin's API in production mode.

- Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 1024 ** 3)} GB
- The shop: ${size.orders.toLocaleString("en")} orders, ${size.products.toLocaleString("en")} products with three variants each, ${size.people.toLocaleString("en")} people
- Times: milliseconds as the asker waits, HTTP and API key included
- Target: ${TARGET_MS} ms at the 95th percentile; ${answered.length - missed} of ${answered.length} questions reach it

| question | page | rows | p50 | p95 |
|---|---|---|---|---|
${answered.map((line) => `| ${[words(line), line.page, line.rows, shown(line.p50), line.p95 > TARGET_MS ? `**${shown(line.p95)}**` : shown(line.p95)].join(" | ")} |`).join("\n")}

## How PostgreSQL answers

The plans as they were carried out, of the first page of each question (auto_explain; statements of half a millisecond and more).

${planned.map(planOf).join("\n")}`;
}

const planOf = (question: Planned): string => `### ${words(question)}

${question.plans.length === 0 ? "Every statement took less than half a millisecond.\n" : question.plans.map((plan) => `\`\`\`\n${plan}\n\`\`\`\n`).join("\n")}`;
