import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Report = z.object({
  diagnostics: z.array(
    z.object({ code: z.string(), labels: z.array(z.object({ span: z.object({ line: z.number() }) })) }),
  ),
});

test("the lint reads types: floating and misused promises, half a switch and each planted slip are reported", () => {
  const planted = "tooling/lint/planted/violations.tsx";
  const marks = readFileSync(planted, "utf8")
    .split("\n")
    .flatMap((line, index) => [...line.matchAll(/\/\/ breaks (\S+)/g)].map(([, rule]) => `${index + 1} ${rule}`));
  const { stdout } = spawnSync("node_modules/.bin/oxlint", ["--type-aware", "-f", "json", planted], {
    encoding: "utf8",
  });
  const { diagnostics } = Report.parse(JSON.parse(stdout));
  const reported = diagnostics.map(({ code, labels }) => `${labels[0]?.span.line} ${code}`);
  expect(reported.toSorted()).toEqual(marks.toSorted());
});
