import { took } from "@cartwright/local-cloud/terminal";
import { asLine, settled, sum, type Outcome } from "./outcome.ts";

export interface Phase {
  readonly name: string;
  /** Throws when it failed. What it says of its tests is asked afterwards. */
  run(): Promise<void>;
  outcome?(): Outcome | undefined;
}

/** Runs every phase in turn, also after one has failed; prints the time of each and, as the last line, the sum over all. */
export async function runPhases(phases: readonly Phase[]): Promise<void> {
  const done: { name: string; outcome: Outcome; ms: number }[] = [];
  for (const phase of phases) {
    console.log(`\n━━ ${phase.name}`);
    const started = Date.now();
    const ok = await succeeds(phase);
    done.push({ name: phase.name, outcome: settled(phase.outcome?.(), ok), ms: Date.now() - started });
  }
  const width = Math.max(...done.map(({ name }) => name.length));
  console.log(`\n━━ Summary (${took(done.reduce((total, { ms }) => total + ms, 0))})`);
  for (const { name, outcome, ms } of done)
    console.log(
      `${outcome.failed === 0 ? "✓" : "✗"} ${name.padEnd(width)}  ${took(ms).padStart(11)}  ${asLine(outcome)}`,
    );
  for (const { name, outcome } of done) for (const remark of outcome.remarks ?? []) console.log(`\n${name}: ${remark}`);
  const total = sum(done.map(({ outcome }) => outcome));
  console.log(`\n${asLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function succeeds(phase: Phase): Promise<boolean> {
  try {
    await phase.run();
    return true;
  } catch (error) {
    console.error(`\n${phase.name}: ${error instanceof Error ? firstLine(error) : String(error)}`);
    return false;
  }
}

/** What a command had to say has been printed already. */
const firstLine = (error: Error): string =>
  error.name === "LocalProblem" ? error.message.split(" Its last lines:")[0]! : (error.stack ?? error.message);
