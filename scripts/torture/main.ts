import { LocalProblem } from "@cartwright/local-cloud/problem";
import { took } from "@cartwright/local-cloud/terminal";
import { readOptions } from "./options.ts";
import { countLines, invariantTable, isKept } from "./report.ts";
import { runTorture } from "./run-torture.ts";

/**
 * `npm run torture -- --orders 200 --seed 7`: customers buy while processes die, messages come twice and webhooks get lost;
 * then every promise is checked from outside. Ends with 1 when one was broken, and with a last line `N passed, N failed`.
 * With `--plant no-inbox` the workers carry a bug, and it is the checks that pass or fail: by noticing it.
 */
try {
  const options = readOptions(process.argv.slice(2));
  const started = Date.now();
  const result = await runTorture(options, (text) => console.log(`[${took(Date.now() - started)}] ${text}`));
  const broken = result.checked.filter((finding) => !isKept(finding)).length;
  console.log(
    [
      "",
      invariantTable(result.checked),
      "",
      countLines(result.counts),
      "",
      `  everything said: ${result.log}`,
      "",
    ].join("\n"),
  );
  console.log(`torture, ${options.orders} orders, seed ${options.seed}: ${took(Date.now() - started)}`);
  const [passed, failed] =
    options.plant === undefined ? [result.checked.length - broken, broken] : broken > 0 ? [1, 0] : [0, 1];
  if (options.plant !== undefined)
    console.log(
      broken > 0
        ? `The planted bug (${options.plant}) was caught.`
        : `The planted bug (${options.plant}) was not noticed.`,
    );
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  const known = error instanceof LocalProblem || error instanceof RangeError;
  console.error(known ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
