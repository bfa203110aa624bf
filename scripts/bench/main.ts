import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalProblem } from "@cartwright/local-cloud/problem";
import { ROOT } from "../places.ts";
import type { Line } from "./measure.ts";
import { measureCheckout } from "./measure-checkout.ts";
import { measurePageWeight } from "./measure-page-weight.ts";
import { measureMemory, measureStart, memoryNow } from "./measure-processes.ts";
import { measureRaces } from "./measure-races.ts";
import { measureReading } from "./measure-reading.ts";
import { measureStatements } from "./measure-statements.ts";
import { readOptions, type Options } from "./options.ts";
import { pinToCores } from "./pin.ts";
import { markdown, terminalTable } from "./report.ts";
import { findSubject, type Subject } from "./subject.ts";
import { prepareWares } from "./wares.ts";

/** `npm run bench [-- --quick] [-- --write]`: the figures of the design's table, of the running stack or of one of its own. */
const FILE = join(ROOT, "docs/bench.md");
const COMMENTARY = "## What costs the time";

const say = (text: string): void => console.log(text);

async function bench(options: Options): Promise<void> {
  const subject = await findSubject(say);
  try {
    const pinning = pinToCores(subject);
    say(pinning);
    const lines = await measureAll(subject, options);
    console.log(`\n${terminalTable(lines)}\n`);
    if (options.write)
      writeFileSync(
        FILE,
        `${markdown(lines, { kind: subject.kind, pinning, ...options, at: new Date() })}${commentary()}`,
      );
  } finally {
    await subject.done();
  }
}

async function measureAll(subject: Subject, options: Options): Promise<Line[]> {
  const idle = memoryNow(subject);
  const wares = await prepareWares(subject);
  const lines: Line[] = [];
  const measure = async (what: string, work: () => Promise<Line[]>) => {
    say(`${what} …`);
    const found = await work();
    for (const { measure: name, result, note } of found) say(`  ${name}: ${result}${note === "" ? "" : ` (${note})`}`);
    lines.push(...found);
  };
  await measure("Pages and queries", () => measureReading(subject, wares, options));
  await measure("Whole checkouts", () => measureCheckout(subject, wares, options));
  await measure("SQL statements", () => measureStatements(subject, wares));
  await measure("Races", () => measureRaces(subject, wares));
  await measure("Weight of the product page", () => measurePageWeight(subject, wares));
  await measure("Starts", () => measureStart(subject, options));
  return [...lines, ...measureMemory(subject, idle)];
}

/** What people have written below the table stays. */
function commentary(): string {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  const at = text.indexOf(COMMENTARY);
  return at < 0 ? "" : `\n${text.slice(at)}`;
}

try {
  await bench(readOptions(process.argv.slice(2)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof LocalProblem || error instanceof RangeError ? error.message : error);
  process.exit(1);
}
