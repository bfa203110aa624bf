import { readFileSync } from "node:fs";
import path from "node:path";
import { handWrittenFiles } from "../source/files.ts";
import type { Finding } from "../source/finding.ts";
import { deadLinkFindings } from "./links.ts";

type Rule = { rule: string; pattern: RegExp; message: string; files?: RegExp };

const CODE = /\.(ts|tsx|js|mjs|cjs)$/;
const EMPTY_NAMES = /^(utils?|helpers?|common|shared|misc|lib|managers?|services?|handlers?)$/;

/** Texts that do not belong in the repository. The patterns are written so that this file does not match itself. */
const RULES: Rule[] = [
  { rule: "no-todo", pattern: /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/, message: "do it or write an issue" },
  {
    rule: "no-only",
    pattern: /\b(test|it|describe|suite)\.on[l]y\b/,
    message: "the other tests would not run",
    files: CODE,
  },
  {
    rule: "no-skip",
    pattern: /\b(test|it|describe|suite)\.(skip|fixme|todo|fails)\b(?!.*\/\/ because )/,
    message: "a test runs, or says on its line `// because …`",
    files: CODE,
  },
  {
    rule: "no-registry-host",
    pattern: /registry\.(npmjs|yarnpkg|npmmirror)\b|art[i]factory|verd[a]ccio|[/.]npm\.pkg\./i,
    message: "names a registry",
  },
  {
    rule: "no-machine-path",
    pattern: /(^|[\s"'`(=:])\/((work|root)(?=[\s"'`)/]|$)|Users\/\w+|home\/(?!node\b)\w+|tmp\/\w)/,
    message: "names a path of one machine",
  },
  {
    rule: "no-console",
    pattern: /\bconsole\.(log|debug|info|trace)\(/,
    message: "log through ctx.log, or write to the console of `npm start`",
    files: /^(packages\/(?!local-cloud\/)|apps\/).*\.(ts|tsx)$/,
  },
];

/** Scans every text file of the tree at `root`: forbidden words, dead links, and names that say nothing. */
export function wordingFindings(root: string): { findings: Finding[]; files: number } {
  const files = handWrittenFiles(root).filter((file) => isText(file));
  const words = files.flatMap((file) => [...emptyName(file), ...forbiddenWords(root, file)]);
  return { findings: [...words, ...deadLinkFindings(root, files)], files: files.length };
}

function isText(file: string): boolean {
  const written =
    /\.(tsx?|jsx?|mjs|cjs|json|jsonc|md|mdx|css|sql|prisma|ya?ml|sh|html|svg|txt)$/.test(file) || !/\.\w+$/.test(file);
  return written && file !== "package-lock.json";
}

/** Only names that we choose: folders and the words before the first dot of a source file. */
function emptyName(file: string): Finding[] {
  const parts = file.split("/");
  const stem = (parts.pop() ?? "").split(".")[0] ?? "";
  const names = CODE.test(file) ? [...parts, stem] : parts;
  const empty = names.find((name) => EMPTY_NAMES.test(name.split("-").at(-1) ?? ""));
  return empty === undefined
    ? []
    : [{ rule: "empty-name", file, line: 1, message: `“${empty}” does not say what it does` }];
}

function forbiddenWords(root: string, file: string): Finding[] {
  const lines = readFileSync(path.join(root, file), "utf8").split("\n");
  const rules = RULES.filter((rule) => rule.files?.test(file) ?? true);
  return lines.flatMap((text, index) =>
    rules
      .filter((rule) => rule.pattern.test(text))
      .map(({ rule, message }) => ({
        rule,
        file,
        line: index + 1,
        message: `${message}: ${text.trim().slice(0, 80)}`,
      })),
  );
}
