import { cpus, totalmem } from "node:os";
import type { Line } from "./measure.ts";
import { RAISED_LIMITS } from "./subject.ts";

export interface Circumstances {
  readonly kind: string;
  readonly pinning: string;
  readonly runs: number;
  readonly seconds: number;
  readonly at: Date;
}

/** The table for a terminal. */
export function terminalTable(lines: readonly Line[]): string {
  const rows = [
    ["measure", "result", "target", "stands"],
    ...lines.map((line) => [line.measure, line.result, line.target, line.stands]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd())
    .join("\n");
}

/** docs/bench.md, whole. */
export function markdown(lines: readonly Line[], circumstances: Circumstances): string {
  const missed = lines.filter((line) => line.stands === "missed").length;
  const judged = lines.filter((line) => line.stands !== "–").length;
  return `# Figures

Measured by \`npm run bench -- --write\`; run it again after a change that should matter, and compare figures of one machine only.

- When: ${circumstances.at.toISOString().slice(0, 10)}
- Machine: ${machineInWords()}
- Subject: ${circumstances.kind}
- Cores: ${circumstances.pinning}
- Each figure: a warm-up, then the median of ${circumstances.runs} runs of ${circumstances.seconds} s (the range in brackets), closed loops on kept connections; the content of every answer is checked and every error counted
- Raised for the bench, since all buyers share one address: ${RAISED_LIMITS.map((name) => `\`${name}\``).join(", ")}

${judged - missed} of ${judged} targets are reached.

| measure | result | target | stands | note |
|---|---|---|---|---|
${lines.map((line) => `| ${[line.measure, line.result, line.target, line.stands, line.note].join(" | ")} |`).join("\n")}
`;
}

function machineInWords(): string {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 1024 ** 3)} GB, ${process.platform}, Node ${process.versions.node}`;
}
