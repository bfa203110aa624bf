import { findings } from "./doctor/findings.ts";

/** `npm run doctor`: looks at this machine and says what is there, what is missing and what to do. Ends with 1 when something stands in the way. */
const MARKS = { good: "✓", note: "·", bad: "✗" } as const;

const found = await findings();
const width = Math.max(...found.map(({ what }) => what.length));
for (const { state, what, says } of found)
  console.log(`${MARKS[state]} ${what.padEnd(width)}  ${says.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`);
const bad = found.filter(({ state }) => state === "bad").length;
console.log(
  bad === 0 ? "\nNothing stands in the way of npm start." : `\n${bad} thing${bad === 1 ? "" : "s"} to put right first.`,
);
process.exitCode = bad === 0 ? 0 : 1;
