import type { Check } from "./run-checks.ts";

/** The static checks, the slow ones first so that the quick ones fill the gaps. */
export const checks: Check[] = [
  {
    name: "types: storefront",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit", "--pretty", "false"],
    ],
    cwd: "apps/storefront",
  },
  {
    name: "types: admin",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit", "--pretty", "false"],
    ],
    cwd: "apps/admin",
  },
  // next-auth brings Next's global types along, which nobody else should see.
  { name: "types: auth", commands: [["tsc", "-p", "packages/auth", "--pretty", "false"]] },
  { name: "types: packages, workers, scripts, e2e", commands: [["tsc", "-p", "tsconfig.json", "--pretty", "false"]] },
  {
    name: "lint",
    commands: [
      [
        "oxlint",
        "--type-aware",
        "--deny-warnings",
        "--ignore-pattern=tooling/lint/planted/**",
        "--report-unused-disable-directives",
      ],
    ],
  },
  { name: "dead code and undeclared imports", commands: [["knip", "--no-progress", "--no-config-hints"]] },
  { name: "format", commands: [["oxfmt", "--check", "."]] },
  { name: "imports, SQL, environment", commands: [["node", "tooling/import-rules/check.ts"]] },
  { name: "names and words", commands: [["node", "tooling/wording/check.ts"]] },
  { name: "lockfile", commands: [["node", "tooling/lockfile/check.ts"]] },
  { name: "floors", commands: [["node", "tooling/floors/check.ts"]] },
  { name: "workspaces", commands: [["sherif"]] },
];

/** Writes the Prisma client that the type checks read. It is not committed, so a fresh clone has none. */
export const generateClient: Check = { name: "generated client", commands: [["node", "scripts/generate.ts"]] };
